"""Paper: values in, PDF bytes out. May import `planning`, `domain` and `base`."""
