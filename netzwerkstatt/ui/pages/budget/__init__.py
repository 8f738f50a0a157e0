"""The page of the money: what is planned, what is paid, where it comes from, and the receipts."""
