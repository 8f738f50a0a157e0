# language: de
Funktionalität: Nichts geht verloren
  Alles ist sofort gespeichert, jeder Schritt lässt sich zurücknehmen, und niemand überschreibt die Arbeit der anderen.

  Grundlage:
    Angenommen eine neue Veranstaltung
    Und eine CSV-Liste „Anmeldungen“
      | Vorname | Nachname | E-Mail           |
      | Mira    | Sönmez   | mira@example.org |

  Szenario: Ein Schritt lässt sich auch am nächsten Tag zurücknehmen
    Wenn ich „Anmeldungen“ einlese
    Und ein Tag vergeht
    Und ich die Veranstaltung im Fenster öffne
    Und ich im Fenster auf Rückgängig klicke
    Und das Fenster geschlossen wird
    Dann ist niemand angemeldet

  Szenario: Auch das Zurücknehmen lässt sich am nächsten Tag zurücknehmen
    Wenn ich „Anmeldungen“ einlese
    Und ich den letzten Schritt zurücknehme
    Und ein Tag vergeht
    Und ich den letzten Schritt wiederherstelle
    Dann sind angemeldet
      | Mira Sönmez |

  Szenario: Hat jemand anderes die Datei offen, sagt das Programm, wer
    Angenommen „bernd“ hat die Veranstaltung im Fenster offen
    Wenn ich „Anmeldungen“ einlese
    Dann antwortet das Programm mit einem verständlichen Satz
    Und darin kommt „bernd“ vor
    Und in der Veranstaltung ist alles wie zuvor
    Wenn im Fenster „Zehra Yurt“ eingetragen wird
    Und das Fenster geschlossen wird
    Und ich „Anmeldungen“ einlese
    Dann sind angemeldet
      | Zehra Yurt  |
      | Mira Sönmez |
