s = "naïve café π≈3.14 😀"
print(s, len(s), s.upper(), s[3], s[-1], s[::-1])
# expect: naïve café π≈3.14 😀 19 NAÏVE CAFÉ Π≈3.14 😀 v 😀 😀 41.3≈π éfac evïan
print("😀" * 2, len("😀"), "é" == "\u00e9", "ß".upper(), "É".lower())  # expect: 😀😀 1 True SS é
print(ord("π"), chr(960), ord("😀"), chr(128512), chr(65))  # expect: 960 π 128512 😀 A
print([s], repr("日本"), "日本語"[1], "本" in "日本語")  # expect: ['naïve café π≈3.14 😀'] '日本' 本 True
print(len("e\u0301"), repr("e\u0301"), "e\u0301" == "é")  # expect: 2 'é' False
print(f"{'π':>5}|{'é':^5}|{'😀':<3}|")  # expect:     π|  é  |😀  |
größe = 3
Δx = 0.5
print(größe * Δx)  # expect: 1.5
print(sorted("zaéÀb"), "a" < "é", "Z" < "a", min("hello"))
# expect: ['a', 'b', 'z', 'À', 'é'] True True e
print("ÀÉ".lower(), "àé".title(), "straße".find("ß"), "x²".isdigit(), "²".isdigit(), "½".isdigit())
# expect: àé Àé 4 False True False
