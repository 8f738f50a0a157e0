# language: de
Funktionalität: Große Schrift für alle, die sie brauchen
  Wer einmal groß gestellt hat, muss es nie wieder tun.

  Szenario: Große Schrift bleibt nach dem Neustart
    Angenommen ich sehe mir das Beispiel an
    Wenn ich Strg++ drücke
    Und ich Strg++ drücke
    Und ich Strg++ drücke
    Dann steht die Schrift auf 150 %
    Wenn ich das Programm schließe und wieder öffne
    Dann steht die Schrift auf 150 %
    Wenn ich Strg+0 drücke
    Dann steht die Schrift auf 100 %

  Szenario: Auch starke Kontraste bleiben
    Angenommen ich sehe mir das Beispiel an
    Wenn ich „Einstellungen“ aufschlage
    Und ich auf „Hoher Kontrast“ klicke
    Und ich das Programm schließe und wieder öffne
    Dann gilt hoher Kontrast
