"""What pages are made of: painted pictures, buttons, fields, notes. Parts know no event."""
