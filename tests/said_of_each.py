"""What is said of each notice of the event in `one_of_each`, and what can be done about it, in its order."""

from typing import Final, NamedTuple

from netzwerkstatt.domain.access import Answer
from netzwerkstatt.planning.notices import Level, NoticeKind


class Case(NamedTuple):
    """A notice: what it says in both languages, the buttons that solve it, and the task that helps."""

    kind: NoticeKind
    level: Level
    answer: Answer
    german: str
    english: str
    fixes: tuple[str, ...]
    task: str


CASES: Final = (
    Case(
        *(NoticeKind.TOILET, Level.RED, Answer.NO),
        "2 Personen nutzen einen Rollstuhl, im Bürgerhaus gibt es kein Rollstuhl-WC.",
        "2 people use a wheelchair, but there is no accessible toilet in “Bürgerhaus”.",
        (),
        "Rollstuhl-WC im Bürgerhaus oder in der Nähe finden",
    ),
    Case(
        *(NoticeKind.STAGE, Level.RED, Answer.NO),
        (
            "Die Bühne ist für Renate Maurer nicht erreichbar. "
            "Renate Maurer nutzt einen Rollstuhl, die Bühne hat 2 Stufen und keine Rampe."
        ),
        (
            "Renate Maurer cannot get onto the stage. "
            "Renate Maurer uses a wheelchair, and the stage has 2 steps and no ramp."
        ),
        ("Auf Saalebene statt Bühne",),
        "Rampe leihen",
    ),
    Case(
        *(NoticeKind.OCCUPIED, Level.RED, Answer.NO),
        "Im Werkraum laufen zwei Programmpunkte gleichzeitig.",
        "Two sessions take place in “Werkraum” at once.",
        (
            "„Lampen bauen“ in die Aula verlegen",
            "„Fahrräder flicken“ auf So, 17. Okt., 10:00 Uhr verschieben",
        ),
        "Anderen Raum für „Lampen bauen“ finden",
    ),
    Case(
        *(NoticeKind.ACCESS, Level.RED, Answer.NO),
        "1 angemeldete Person mit Rollstuhl kommt nicht ins Atelier (nur Treppe).",
        "One registered person in a wheelchair does not get into “Atelier” (stairs only).",
        (
            "„Siebdruck für alle“ ins Stübchen verlegen",
            "Räume tauschen: „Siebdruck für alle“ und „Tee und Geschichten“",
        ),
        "Jonas Weidner fragen, was im Atelier hilft",
    ),
    Case(
        *(NoticeKind.DOG, Level.RED, Answer.NO),
        "Ines Kowalski kommt mit Assistenzhund. Hunde dürfen nicht in die Küche.",
        "Ines Kowalski brings an assistance dog. Dogs may not come into “Küche”.",
        (
            "„Tee und Geschichten“ ins Stübchen verlegen",
            "Räume tauschen: „Tee und Geschichten“ und „Siebdruck für alle“",
        ),
        "Ines Kowalski fragen, was in der Küche hilft",
    ),
    Case(
        *(NoticeKind.DOOR, Level.RED, Answer.NO),
        "1 angemeldete Person mit Rollstuhl kommt nicht in den Werkraum (Tür 75 cm breit).",
        "One registered person in a wheelchair does not get into “Werkraum” (door 75 cm wide).",
        ("Räume tauschen: „Möbel retten“ und „Mieten verstehen“",),
        "Jonas Weidner fragen, was im Werkraum hilft",
    ),
    Case(
        *(NoticeKind.DOUBLE, Level.RED, Answer.NO),
        "Elif Aydın ist um 13:30 Uhr in zwei Räumen eingeplant.",
        "Elif Aydın is planned in two rooms at 13:30.",
        (
            "„Mieten verstehen“ auf 11:15 Uhr verschieben",
            "Elif Aydın bei „Ein Regal zum Tauschen“ streichen",
        ),
        "",
    ),
    Case(
        *(NoticeKind.TOILET, Level.AMBER, Answer.UNKNOWN),
        (
            "2 Personen nutzen einen Rollstuhl. "
            "Ob es in der Alten Schule ein Rollstuhl-WC gibt, ist nicht eingetragen. Bitte nachfragen."
        ),
        (
            "2 people use a wheelchair. "
            "Whether there is an accessible toilet in “Alte Schule” is not noted. Please ask."
        ),
        (),
        "Klären, ob es in der Alten Schule ein Rollstuhl-WC gibt",
    ),
    Case(
        *(NoticeKind.QUIET, Level.AMBER, Answer.NO),
        "1 Person braucht einen Ruheraum, es gibt keinen.",
        "One person needs a quiet room, but there is none.",
        (),
        "Ruheraum finden",
    ),
    Case(
        *(NoticeKind.QUIET, Level.AMBER, Answer.UNKNOWN),
        "1 Person braucht einen Ruheraum, es ist keiner eingetragen. Bitte nachfragen.",
        "One person needs a quiet room, but none is noted. Please ask.",
        (),
        "Ruheraum finden",
    ),
    Case(
        *(NoticeKind.INTERPRETING, Level.AMBER, Answer.NO),
        "In „Chor ohne Noten“ braucht 1 Person Gebärdensprache, niemand ist eingeplant.",
        "In “Chor ohne Noten”, one person needs sign language, but nobody is planned.",
        (),
        "Gebärdensprachdolmetschen anfragen",
    ),
    Case(
        *(NoticeKind.HEARING, Level.AMBER, Answer.NO),
        "1 Person braucht eine Höranlage, in der Bibliothek gibt es keine.",
        "One person needs a hearing loop, but there is none in “Bibliothek”.",
        ("„Gut zuhören“ in den Großen Saal verlegen",),
        "Mobile Höranlage leihen",
    ),
    Case(
        *(NoticeKind.BREAK, Level.AMBER, Answer.NO),
        "„Brot backen“ und „Mittagspause“ überschneiden sich ab 13:00 Uhr.",
        "“Brot backen” and “Mittagspause” overlap from 13:00 on.",
        ("„Brot backen“ auf 13:30 Uhr verschieben",),
        "",
    ),
    Case(
        *(NoticeKind.EQUIPMENT, Level.AMBER, Answer.NO),
        "Gebraucht wird ein Beamer, im Atelier ist keiner eingetragen.",
        "A projector is needed, but none is noted in “Atelier”.",
        ("Räume tauschen: „Fotos erzählen“ und „Mieten verstehen“",),
        "Beamer leihen",
    ),
    Case(
        *(NoticeKind.STAGE, Level.AMBER, Answer.UNKNOWN),
        (
            "Renate Maurer nutzt einen Rollstuhl. "
            "Ob die Bühne in der Aula Stufen hat, ist nicht eingetragen. Bitte nachfragen."
        ),
        "Renate Maurer uses a wheelchair. Whether the stage in “Aula” has steps is not noted. Please ask.",
        ("Auf Saalebene statt Bühne",),
        "Stufen zur Bühne in der Aula klären",
    ),
    Case(
        *(NoticeKind.HEARING, Level.AMBER, Answer.UNKNOWN),
        "1 Person braucht eine Höranlage, in der Aula ist dazu nichts eingetragen. Bitte nachfragen.",
        "One person needs a hearing loop, but nothing is noted in “Aula”. Please ask.",
        ("Räume tauschen: „Stimmen von früher“ und „Mieten verstehen“",),
        "Höranlage in der Aula klären",
    ),
    Case(
        *(NoticeKind.FULL, Level.AMBER, Answer.NO),
        "6 Wünsche für 4 Plätze.",
        "6 preferences for 4 places.",
        ("„Stricken am Fenster“ ins Musikzimmer verlegen",),
        "Zweiten Durchgang für „Stricken am Fenster“ klären",
    ),
    Case(
        *(NoticeKind.TIME, Level.AMBER, Answer.NO),
        "Paul Brenner kann erst ab 16:00 Uhr.",
        "Paul Brenner can come only from 16:00.",
        ("„Briefe schreiben“ auf 16:00 Uhr verschieben",),
        "",
    ),
    Case(
        *(NoticeKind.ACCESS, Level.AMBER, Answer.UNKNOWN),
        (
            "Jonas Weidner nutzt einen Rollstuhl. "
            "Ob es stufenlos ins Musikzimmer geht, ist nicht eingetragen. Bitte nachfragen."
        ),
        (
            "Jonas Weidner uses a wheelchair. "
            "Whether there is a step-free way into “Musikzimmer” is not noted. Please ask."
        ),
        (
            "„Trommeln“ in die Aula verlegen",
            "Räume tauschen: „Trommeln“ und „Briefe schreiben“",
        ),
        "Weg ins Musikzimmer prüfen",
    ),
    Case(
        *(NoticeKind.DOG, Level.AMBER, Answer.UNKNOWN),
        (
            "Ines Kowalski kommt mit Assistenzhund. "
            "Ob Hunde im Musikzimmer willkommen sind, ist nicht eingetragen. Bitte nachfragen."
        ),
        (
            "Ines Kowalski brings an assistance dog. "
            "Whether dogs are welcome in “Musikzimmer” is not noted. Please ask."
        ),
        ("Räume tauschen: „Trommeln“ und „Briefe schreiben“",),
        "Klären, ob Assistenzhunde ins Musikzimmer dürfen",
    ),
    Case(
        *(NoticeKind.CAPTIONS, Level.AMBER, Answer.NO),
        "In „Wohnen im Alter“ braucht 1 Person Schriftdolmetschen, es ist nicht eingeplant.",
        "In “Wohnen im Alter”, one person needs captions, but none are planned.",
        (),
        "Schriftdolmetschen anfragen",
    ),
    Case(
        *(NoticeKind.RELIEF, Level.AMBER, Answer.NO),
        "„Wohnen im Alter“ dauert 75 Minuten, Bruno Falk dolmetscht allein. Zu zweit geht es im Wechsel.",
        "“Wohnen im Alter” lasts 75 minutes, and Bruno Falk interprets alone. Two people can take turns.",
        (),
        "Zweite Person zum Dolmetschen anfragen",
    ),
    Case(
        *(NoticeKind.ORDER, Level.AMBER, Answer.NO),
        "„Garten planen, Teil 2“ soll auf „Garten planen, Teil 1“ folgen, beginnt aber schon um 15:45 Uhr.",
        "“Garten planen, Teil 2” is to follow “Garten planen, Teil 1”, but begins at 15:45 already.",
        ("„Garten planen, Teil 2“ auf So, 17. Okt., 11:05 Uhr verschieben",),
        "",
    ),
    Case(
        *(NoticeKind.UNCONFIRMED, Level.AMBER, Answer.NO),
        "Samuel Okafor hat noch nicht zugesagt. Es bleiben 6 Tage.",
        "Samuel Okafor has not agreed yet. 6 days are left.",
        (),
        "Zusage von Samuel Okafor einholen",
    ),
    Case(
        *(NoticeKind.SET_UP, Level.AMBER, Answer.NO),
        "„Kleine Ausstellung“ braucht 20 Minuten zum Aufbau, es bleiben 5.",
        "“Kleine Ausstellung” needs 20 minutes to set up, but only 5 are left.",
        (
            "„Kleine Ausstellung“ in die Küche verlegen",
            "„Kleine Ausstellung“ auf 11:30 Uhr verschieben",
        ),
        "",
    ),
    Case(
        *(NoticeKind.TOPIC, Level.INFO, Answer.NO),
        "2 Programmpunkte zu „Reparieren“ laufen gleichzeitig.",
        "2 sessions on “Reparieren” take place at once.",
        ("„Toaster öffnen“ auf So, 17. Okt., 10:00 Uhr verschieben",),
        "",
    ),
    Case(
        *(NoticeKind.PUBLISHED, Level.INFO, Answer.NO),
        "Seit Fassung 1 geändert: Raum: Atelier statt Küche.",
        "Changed since version 1: room: Atelier instead of Küche.",
        ("Wie in der Fassung: „Karten zeichnen“, 10:00 Uhr, Küche",),
        "Allen Bescheid sagen, was sich geändert hat: „Karten zeichnen“",
    ),
    Case(
        *(NoticeKind.CHANGE, Level.INFO, Answer.NO),
        "Zwischen 2 Punkten bleiben Greta Vogt 5 Minuten.",
        "Between 2 sessions there are 5 minutes for Greta Vogt.",
        ("„Kleine Ausstellung“ auf 11:15 Uhr verschieben",),
        "",
    ),
)
