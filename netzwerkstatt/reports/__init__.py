"""Workbooks: values in, Excel bytes out. May import `planning`, `domain` and `base`."""
