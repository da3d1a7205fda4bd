reports-title = Meldinger
receipt-heading = Meldingen er modtaget
