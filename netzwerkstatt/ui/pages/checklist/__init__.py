"""The page of everything that is to be done: by phase or by date, with who does it and until when."""
