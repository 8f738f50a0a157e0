"""What is measured, each in a process of its own: a module here may import whatever it needs."""
