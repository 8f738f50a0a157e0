# language: de
Funktionalität: Nächstes Jahr beginnt nicht bei null
  Räume, Mitwirkende und Aufgaben bleiben. Wer sich angemeldet hatte, bleibt nur, wenn jemand sagt, warum und bis wann.

  Grundlage:
    Angenommen die Beispielveranstaltung vom letzten Mal

  Szenario: Was sich wiederholt, kommt mit, und was erledigt war, ist wieder offen
    Wenn ich daraus eine neue Veranstaltung am 14.10.2028 mache
    Dann gibt es dort 6 Räume, 19 Programmpunkte und 38 Aufgaben
    Und keine Aufgabe ist erledigt, kein Workshop liegt fest und nichts ist ausgegeben
    Und Ankommen, Mittagessen und Markt stehen zur gewohnten Zeit im Plan
    Und niemand ist angemeldet

  Szenario: Angaben zum Bedarf bleiben beim letzten Mal
    Wenn ich daraus eine neue Veranstaltung am 14.10.2028 mache
    Dann ist dort zu niemandem ein Bedarf hinterlegt

  Szenario: Teilnehmende kommen nicht ohne Grund mit
    Wenn ich die Teilnehmenden ohne Grund mitnehmen möchte
    Dann wird das mit einem Satz abgelehnt und es entsteht keine Datei

  Szenario: Teilnehmende kommen mit einem Grund und einem Ende mit
    Wenn ich die Teilnehmenden bis 31.12.2028 mitnehme, weil sie „noch einmal eingeladen werden möchten“
    Dann stehen sie auf der Warteliste
    Und in der Veranstaltung steht, warum und bis wann
