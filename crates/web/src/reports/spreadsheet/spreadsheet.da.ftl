# Hvad der er galt med en fil af meldinger som helhed, til upload og kommando.
sheet-empty = Filen er tom. Skriv kolonnernes navne i første række og meldingerne nedenunder.
sheet-workbook = Filen er en regnearksfil. Åbn den i regnearket, og gem den som CSV.
sheet-not-text = Filen kan ikke læses som tekst. Gem den som CSV (UTF-8).
sheet-no-heading = Række 1: ingen overskrift er kendt her. Skriv kolonnernes navne over meldingerne.
sheet-too-many-columns = Række 1: { $columns } kolonner. Et ark med meldinger har højst femten.
sheet-unknown-heading = Række 1, kolonne nummer { $column }: overskriften betyder ikke noget her. Giv kolonnen et andet navn, eller tag den ud.
sheet-heading-twice = Række 1, kolonne { $column }: den er der to gange. Tag den ene ud.
sheet-heading-missing = Række 1, kolonne { $column }: den mangler. Alle meldinger skal have den.
sheet-row-too-long = Række { $row }: den slutter ikke. Se efter et anførselstegn, der ikke er lukket.
sheet-io = Filen kan ikke læses: { $error }
sheet-cells = { $found } felter under { $expected } overskrifter. Se efter et skilletegn inde i en tekst uden anførselstegn.
