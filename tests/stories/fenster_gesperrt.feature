# language: de
Funktionalität: Zwei wollen an dieselbe Datei
  Das Programm sagt, wer gerade daran arbeitet, und lässt niemanden warten.

  Grundlage:
    Angenommen das Beispiel
    Und „bernd“ hat die Veranstaltung gerade offen
    Wenn ich das Programm starte
    Und ich die Veranstaltung öffne
    Dann steht dort „bernd“

  Szenario: Eine Kopie nimmt Bernd nichts weg
    Wenn ich auf „Als Kopie öffnen“ klicke
    Und ich „Teilnehmende“ aufschlage
    Und ich „Ngozi Adeyemi“ lösche
    Dann steht „Ngozi Adeyemi“ noch bei Bernd
    Und meine Datei heißt „Kopie von fest.netzwerk“

  Szenario: Nur lesen geht auch, und wer trotzdem löscht, liest warum nicht
    Wenn ich auf „Zum Lesen öffnen“ klicke
    Dann steht dort „Nur zum Lesen geöffnet“
    Wenn ich „Teilnehmende“ aufschlage
    Und ich „Ngozi Adeyemi“ lösche
    Dann meldet das Programm „fest.netzwerk“
    Und „Ngozi Adeyemi“ steht in der Liste
