# Hvad der er galt med en fil af meldinger som helhed, til upload og kommando.
sheet-empty = Filen er tom. Skriv kolonnernes navne i første række og meldingerne nedenunder.
sheet-workbook = Filen er en regnearksfil. Åbn den i regnearket, og gem den som CSV.
sheet-not-text = Filen kan ikke læses som tekst. Gem den som CSV (UTF-8).
sheet-no-heading = Række 1: ingen overskrift er kendt her. Skriv kolonnernes navne over meldingerne med komma eller semikolon imellem.
sheet-too-many-columns = Række 1: { $columns } kolonner. Et ark med meldinger har højst femten.
sheet-unknown-heading = Række 1, kolonne nummer { $column }: overskriften betyder ikke noget her. Giv kolonnen et andet navn, eller tag den ud.
sheet-heading-twice = Række 1, kolonne { $column }: den er der to gange. Tag den ene ud.
sheet-heading-missing = Række 1, kolonne { $column }: den mangler. Alle meldinger skal have den.
sheet-row-too-long = Række { $row }: den fylder mere end { $kilobytes } kB. Se efter et anførselstegn, der ikke er lukket, eller efter felter, der ikke hører til en melding, og ret det.
sheet-io = Filen kan ikke læses: { $error }
sheet-cells = { $found } felter under { $expected } overskrifter. Se efter et skilletegn inde i en tekst uden anførselstegn eller et anførselstegn, der ikke er lukket.
