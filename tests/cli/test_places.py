"""`places`: a free room and time, with reasons, or why there is none."""


def test_places_for_guests_with_needs(call, sample):
    answer = call("places", sample, "--guests", 25, "--need", "step-free", "--with", "mira sönmez", lang="de")
    first = answer.said.splitlines()[0]
    assert first.startswith("✔ Sa, 16. Okt., ")
    assert first.endswith(" · Gartenzimmer – 30 Plätze für 25 Gäste, stufenlos, alle Mitwirkenden frei")


def test_one_room_and_one_time(call, sample):
    told = call("places", sample, "--minutes", 30, "--room", "Atelier", "--at", "2027-10-16T09:30", "--json")
    [place] = told.object["places"]
    assert (place["name"], place["start"], place["well"]) == ("Atelier", "2027-10-16T09:30:00", True)


def test_why_there_is_none(call, sample):
    answer = call("places", sample, "--at", "16.10.2027 22:00")
    assert (answer.code, answer.said) == (0, "The event is not open at this time for so long.\n")
    assert call("places", sample, "--at", "16.10.2027 22:00", "--json").object["hindrance"] == "closed"


def test_whom_nobody_knows_is_refused_in_a_sentence(call, sample):
    answer = call("places", sample, "--with", "Wer da")
    assert answer.code == 3
    assert answer.complained == "Nobody and nothing here is called “Wer da”. Please write the whole name.\n"
    assert "step-free, companion-seat" in call("places", sample, "--need", "flügel").complained
