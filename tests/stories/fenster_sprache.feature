# language: de
Funktionalität: Zwei Sprachen, sofort
  Ein Klick, und alles ist Englisch. Niemand startet neu, nichts geht dabei verloren.

  Szenario: Die Sprache wechselt, die Arbeit bleibt
    Angenommen ich sehe mir das Beispiel an
    Wenn ich „Teilnehmende“ aufschlage
    Und ich alles über „Ngozi Adeyemi“ ansehe
    Und ich bei „Nur für das Planungsteam“ „Bringt die große Leiter mit“ eintippe
    Und ich „English“ aufrufe
    Dann steht dort „Attendees“
    Und dort steht nichts mehr von „Teilnehmende“
    Und in der Liste ist „Ngozi Adeyemi“ gewählt
    Und die Notiz zu „Ngozi Adeyemi“ ist „Bringt die große Leiter mit“

  Szenario: Die gewählte Sprache gilt auch morgen
    Angenommen ich sehe mir das Beispiel an
    Wenn ich „English“ aufrufe
    Und ich das Programm schließe und wieder öffne
    Dann steht dort „Overview“
    Wenn ich „Deutsch“ aufrufe
    Dann steht dort „Übersicht“

  Szenario: Auf keiner Seite bleibt etwas auf Deutsch stehen
    Angenommen ich lege die Veranstaltung „Sommerfest“ an
    Wenn ich „English“ aufrufe
    Dann steht auf keiner Seite ein Knopf oder eine Überschrift auf Deutsch
