# language: de
Funktionalität: Was jemand eintippt, ist sicher
  Niemand muss an das Speichern denken. Ein Vertipper oder ein zu früh geschlossenes Fenster kosten nichts.

  Grundlage:
    Angenommen ich sehe mir das Beispiel an

  Szenario: Was nicht passt, wird erklärt und bleibt stehen
    Wenn ich „Teilnehmende“ aufschlage
    Und ich alles über „Ngozi Adeyemi“ ansehe
    Und ich bei „Begleitpersonen“ „drei oder vier“ eintippe
    Und ich Enter drücke
    Dann meldet das Programm „„drei oder vier“ ist keine Anzahl“
    Und bei „Begleitpersonen“ steht „drei oder vier“

  Szenario: Wer mitten im Satz das Fenster schließt, verliert kein Wort
    Wenn ich „Teilnehmende“ aufschlage
    Und ich alles über „Ngozi Adeyemi“ ansehe
    Und ich bei „Nur für das Planungsteam“ „Bringt die große Leiter mit“ eintippe
    Und ich das Programm schließe und wieder öffne
    Und ich „Teilnehmende“ aufschlage
    Und ich alles über „Ngozi Adeyemi“ ansehe
    Dann steht bei „Nur für das Planungsteam“ „Bringt die große Leiter mit“

  Szenario: Gelöschtes kommt mit einem Klick zurück
    Wenn ich „Räume“ aufschlage
    Und ich „Atelier“ lösche
    Dann meldet das Programm „„Atelier“ ist gelöscht“
    Und „Atelier“ steht nicht mehr in der Liste
    Wenn ich in der Meldung auf „Rückgängig“ klicke
    Dann steht „Atelier“ in der Liste

  Szenario: Alles lässt sich zurücknehmen, auch nach dem Schließen
    Wenn ich „Räume“ aufschlage
    Und ich „Atelier“ lösche
    Und ich „Teilnehmende“ aufschlage
    Und ich „Ngozi Adeyemi“ lösche
    Und ich „Checkliste“ aufschlage
    Und ich eine Aufgabe „Kuchen backen“ eintippe
    Und ich das Programm schließe und wieder öffne
    Und ich alles zurücknehme
    Dann ist die Veranstaltung genau wie am Anfang
