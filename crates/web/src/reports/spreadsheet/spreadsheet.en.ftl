# What is wrong with a file of reports as a whole, for the upload and the command.
sheet-empty = The file is empty. Write the columns' names in the first row and the reports below.
sheet-workbook = The file is a workbook. Open it in the spreadsheet program and save it as CSV.
sheet-not-text = The file can't be read as text. Save it as CSV (UTF-8).
sheet-no-heading = Row 1: no heading is known here. Write the columns' names above the reports, with comma or semicolon between them.
sheet-too-many-columns = Row 1: { $columns } columns. A sheet of reports has fifteen at most.
sheet-unknown-heading = Row 1, column number { $column }: this heading means nothing here. Rename the column or take it out.
sheet-heading-twice = Row 1, column { $column }: it is there twice. Take one of the two out.
sheet-heading-missing = Row 1, column { $column }: it is missing. Every report needs it.
sheet-row-too-long = Row { $row }: it has more than { $kilobytes } kB. Look for a quotation mark that isn't closed, or for cells that belong to no report, and mend it.
sheet-io = The file can't be read: { $error }
sheet-cells = { $found } cells under { $expected } headings. Look for a separator inside a text without quotation marks, or for a quotation mark that isn't closed.
