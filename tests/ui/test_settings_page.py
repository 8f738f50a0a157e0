"""The settings: every choice takes effect at once, is kept, and can be made without a mouse."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from netzwerkstatt.app.commands import Change
from netzwerkstatt.base import settings as kept_settings
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.dialogs.backups import BackupsDialog
from netzwerkstatt.ui.pages.settings.choices import OFF, ON, SETTINGS, Group, groups
from netzwerkstatt.ui.theme.look import Appearance, Look


@pytest.fixture
def page(window, an_event):
    assert window.make(an_event)
    window.go("settings")
    return window.page


@pytest.fixture
def kept(page):
    """Read the settings from the file anew."""
    return lambda: kept_settings.load(page.desk.memory.file)


def pick(page, setting, code):
    page.findChild(object, setting).bar.findChild(object, f"segment-{code}").click()


def press(page, name):
    page.findChild(QPushButton, name).click()


def said(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_every_setting_has_a_group_and_an_id_of_its_own(words):
    assert len({setting.id for setting in SETTINGS}) == len(SETTINGS)
    assert {setting.group for setting in SETTINGS} <= set(groups(words)) == set(Group)


def test_every_setting_shows_what_holds(page):
    for setting in SETTINGS:
        field = page.findChild(object, setting.id)
        shown = (ON if field.isChecked() else OFF) if isinstance(field, QCheckBox) else field.code
        assert shown == setting.read(page.desk), setting.id


def test_colours_change_at_once_and_are_kept(page, kept):
    pick(page, "colours", "dark")
    assert page.desk.look.appearance is Appearance.DARK
    assert page.desk.look.theme.dark
    assert kept().theme == "dark"


def test_type_grows_at_once_and_is_kept(page, kept):
    pick(page, "scale", "130")
    assert (page.desk.look.theme.px(100), kept().font_percent) == (130, 130)


def test_what_is_changed_elsewhere_is_shown_here(page):
    page.desk.call("look.contrast")
    assert page.findChild(object, "colours").code == "contrast"


def test_compact_rows_are_six_pixels_lower_in_every_list(page, window, kept):
    window.go("attendees")
    view = window.page.view
    high = view.verticalHeader().defaultSectionSize()
    pick(page, "density", ON)
    assert view.verticalHeader().defaultSectionSize() == high - 6
    assert kept().dense


@pytest.mark.parametrize("scale", [100, 115, 130, 150])
def test_compact_rows_are_never_lower_than_a_shaky_hand_hits(qapp, scale):
    look = Look(qapp, Appearance.LIGHT, scale, dense=True)
    assert look.theme.row(34) >= 32
    assert look.theme.row(38) == max(32, look.theme.px(32))
    look.deleteLater()


def test_nothing_glides_where_motion_is_reduced(page, kept):
    tick = page.findChild(QCheckBox, "calm")
    tick.setChecked(False)
    assert page.desk.look.glide_ms == 150
    assert not kept().calm
    tick.setChecked(True)
    assert page.desk.look.glide_ms == 0
    assert kept().calm


def test_the_language_changes_at_once_and_the_page_stays(page, window, kept):
    page.findChild(object, "language").bar.findChild(object, "segment-de").setFocus()
    pick(page, "language", "en")
    assert window.page.title() == "Settings"
    assert window.frame.section == "settings"
    assert kept().language == "en"


def test_messages_stay_until_they_are_closed_where_that_is_chosen(page, window, kept):
    pick(page, "toast", "0")
    assert kept().toast_seconds == 0
    page.desk.say("Fertig")
    assert window.frame.toast.findChild(QPushButton, "toast-close").isVisible()
    assert not window.frame.toast._timer.isActive()


def test_tips_are_shown_again(page, window, kept):
    page.desk.memory.change(tips=("attendees", "settings"))
    page.refresh()
    press(page, "show-tips")
    assert kept().tips == ()
    assert not page.findChild(QPushButton, "show-tips").isEnabled()
    window.go("attendees")
    QTest.qWait(1)
    assert any(tip.isVisible() for tip in window.findChildren(object, "tip"))


def test_events_opened_lately_are_forgotten_and_their_files_stay(page, an_event, kept):
    press(page, "forget")
    assert kept().recent == ()
    assert an_event.path.is_file()


def test_backups_are_counted_and_one_is_made_on_request(page, window):
    assert "1 Sicherungskopie" in said(page)
    event = page.desk.snapshot.event
    page.desk.do(Change(((event, replace(event, motto="Gemeinsam")),)))
    press(page, "back-up")
    window.findChild(Background).drain()
    QTest.qWait(0)
    assert "2 Sicherungskopien" in said(page)
    assert page.desk.workspace.backup_folder.is_dir()


def test_the_backups_are_listed_from_here(page, window):
    press(page, "list-backups")
    assert window.findChild(BackupsDialog).isVisible()
    window.findChild(Background).drain()


def test_it_says_where_data_are(page):
    text = said(page).replace("\N{ZERO WIDTH SPACE}", "")
    for path in (page.desk.workspace.path, page.desk.workspace.backup_folder, page.desk.memory.file.parent):
        assert str(path) in text


def test_it_says_until_when_attendees_of_an_earlier_event_may_be_kept(page):
    event = page.desk.snapshot.event
    kept_longer = replace(event, kept_for="Einladung", kept_until=date(2028, 12, 31))
    page.desk.do(Change(((event, kept_longer),)))
    assert "So, 31. Dezember 2028 aufbewahrt werden. Grund: Einladung" in said(page)


def test_an_event_open_for_reading_makes_no_backup(window, an_event):
    window.make(an_event)
    window.close_event()
    window.open(an_event.path, writing=False)
    window.go("settings")
    assert not window.page.findChild(QPushButton, "back-up").isEnabled()


@pytest.mark.parametrize("scale", [100, 150])
def test_everything_has_a_name_and_is_large_enough(page, unnamed, too_small, scale):
    page.desk.look.choose(scale=scale)
    assert unnamed(page) == []
    assert too_small(page) == []


def test_the_first_choice_has_the_focus(page, window):
    page.focus_first()
    focused = window.focusWidget()
    assert page.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert page.desk.look.appearance is not Appearance.SYSTEM


def test_where_there_is_little_room_the_groups_stand_below_each_other(page, window):
    window.resize(1600, 900)
    assert page._columns.direction() == page._columns.Direction.LeftToRight
    window.resize(900, 700)
    assert page._columns.direction() == page._columns.Direction.TopToBottom
    assert page.findChild(object, "colours").width() <= page.width()
