# language: de
Funktionalität: Aus der letzten Veranstaltung wird die nächste
  Räume, Aufgaben und Erfahrung kommen mit. Wer damals angemeldet war, nicht.

  Grundlage:
    Angenommen ich sehe mir das Beispiel an
    Wenn ich „Veranstaltung schließen“ aufrufe
    Und ich auf „Neue Veranstaltung“ klicke
    Und ich bei „Titel“ „NetzWerkStatt 2028“ eintippe
    Und ich bei „Datum“ „14.10.2028“ eintippe
    Und ich bei „Womit beginnen?“ „Wie eine frühere“ wähle
    Und ich auf „Veranstaltung anlegen“ klicke

  Szenario: Die Räume kommen mit, die Menschen nicht
    Wenn ich „Räume“ aufschlage
    Dann steht „Atelier“ in der Liste
    Wenn ich „Teilnehmende“ aufschlage
    Dann ist die Liste leer

  Szenario: Die Fristen richten sich nach dem neuen Termin
    Wenn ich „Checkliste“ aufschlage
    Dann steht „Zusage der Bürgerstiftung abheften, Planen, bis Fr, 18. Aug.“ in der Liste
