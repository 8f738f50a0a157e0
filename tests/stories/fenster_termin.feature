# language: de
Funktionalität: Ein neuer Termin verschiebt die Fristen
  Feste werden verlegt. Dann rechnet niemand vierzig Fristen neu.

  Grundlage:
    Angenommen ich sehe mir das Beispiel an
    Wenn ich „Titel, Tage“ aufrufe
    Und ich auf „Tage“ klicke

  Szenario: Alles rückt um eine Woche
    Wenn ich den Tag auf den „23.10.2027“ lege
    Und ich „Checkliste“ aufschlage
    Dann steht dort „Zusage der Bürgerstiftung abheften, Planen, bis Fr, 27. Aug.“
    Wenn ich „Zeitplan“ aufschlage
    Dann steht dort „Samstag, 23. Oktober 2027“
    Und „Begrüßung“ beginnt am 23.10.2027 um 10:00 Uhr

  Szenario: Ein Schritt zurück, und der alte Termin gilt wieder
    Wenn ich den Tag auf den „23.10.2027“ lege
    Und ich Strg+Z drücke
    Und ich „Checkliste“ aufschlage
    Dann steht dort „Zusage der Bürgerstiftung abheften, Planen, bis Fr, 20. Aug.“

  Szenario: Einen Tag, den es nicht gibt, nimmt das Programm nicht an und schlägt einen vor
    Wenn ich den Tag auf den „31.9.2027“ lege
    Dann meldet das Programm „Vielleicht Do, 30. September 2027?“
    Und die Zelle, in der ich schreibe, enthält „31.9.2027“
