def test_bouw(toneel):
    print({n: (s.nummer, s.kenmerk, {k: len(v) for k, v in s.dingen.items()}, s.betrokkenen) for n, s in toneel.stukken.items()})
    print(toneel.los)
