reports-title = Reports
receipt-heading = The report is received
