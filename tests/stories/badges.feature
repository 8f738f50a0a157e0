# language: de
Funktionalität: Namensschilder
  Auf dem Schild steht der Name, wie ihn die Person schreibt. Der Code daneben verrät ihn nicht.

  Grundlage:
    Angenommen eine neue Veranstaltung

  Szenario: Jeder Name erscheint so, wie ihn die Person schreibt
    Angenommen eine Excel-Liste „Anmeldungen“
      | Vorname                                   | Nachname                                        |
      | İpek                                      | Yıldırım-Çağlar                                 |
      | Thị Thu Hương                             | Nguyễn                                          |
      | ليلى                                      | الحداد                                          |
      | Jörg-Groß                                 | Weiß                                            |
      | GESINE                                    | STRAẞER                                         |
      | Ærøskøbing                                | Štěpánková                                      |
      | Maximiliane Friederike Charlotte Auguste  | von und zu Oberschwarzenbach-Unterweißenfelsing |
    Wenn ich „Anmeldungen“ einlese
    Und ich die Namensschilder drucke
    Dann hat jede Person aus „Anmeldungen“ ihr eigenes Schild
    Und kein Buchstabe fehlt

  Szenario: Der Code auf dem Schild enthält keinen Namen und gehört zu genau einer Person
    Angenommen eine Excel-Liste „Anmeldungen“
      | Vorname | Nachname | E-Mail             |
      | Mira    | Sönmez   | mira@example.org   |
      | Ana     | Popović  | ana.1@example.org  |
      | Ana     | Popović  | ana.2@example.org  |
      | Uwe     | Zorn     | uwe@example.org    |
    Wenn ich „Anmeldungen“ einlese
    Und ich die Namensschilder drucke
    Dann trägt jedes Schild einen Code, den kein anderes trägt
    Und kein Code verrät, wer das Schild trägt

  Szenario: Wer später dazukommt, ändert die Codes der anderen nicht
    Angenommen eine Excel-Liste „Anmeldungen“
      | Vorname | Nachname |
      | Mira    | Sönmez   |
      | Uwe     | Zorn     |
    Und eine Excel-Liste „Nachzügler“
      | Vorname | Nachname |
      | Anke    | Abel     |
      | Theo    | Peters   |
    Wenn ich „Anmeldungen“ einlese
    Und ich die Namensschilder drucke
    Und ich „Nachzügler“ einlese
    Dann haben beim nächsten Druck alle noch ihren Code
