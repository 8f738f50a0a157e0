"""What can be done with an event: the open workspace, commands, outputs, jobs. May import all below."""
