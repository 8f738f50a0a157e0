"""Pictures are kept no larger than needed, and do not say where they were taken."""

import io

import pytest
from PIL import ExifTags, Image

from netzwerkstatt.app import pictures
from tests.builders import a_picture


def _opened(content):
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def test_a_photo_is_scaled_turned_upright_and_does_not_say_where_it_was_taken():
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # lies on its side
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (48.0, 46.0, 0.0)
    photo = a_picture(4000, 3000, "JPEG", exif=exif, comment=b"Quittenhausen")

    content, media_type = pictures.cleaned(photo)

    kept = _opened(content)
    assert (media_type, kept.format, kept.size) == ("image/jpeg", "JPEG", (1500, 2000))
    assert not kept.getexif()
    assert b"Exif" not in content
    assert b"Quittenhausen" not in content


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP"])
def test_a_drawing_keeps_its_transparent_ground(kind):
    made = io.BytesIO()
    Image.new("RGBA", (30, 20), (0, 0, 0, 0)).save(made, kind)
    content, media_type = pictures.cleaned(made.getvalue())
    kept = _opened(content)
    assert (media_type, kept.size, kept.mode) == ("image/png", (30, 20), "RGBA")
    assert kept.getpixel((5, 5))[3] == 0


def test_a_picture_that_is_clean_and_small_stays_as_large():
    assert _opened(pictures.cleaned(a_picture(200, 100))[0]).size == (200, 100)


def test_a_photo_in_the_colours_of_print_can_be_shown():
    made = io.BytesIO()
    Image.new("CMYK", (30, 20)).save(made, "JPEG")
    assert _opened(pictures.cleaned(made.getvalue())[0]).mode == "RGB"
