"""What the program costs, beside its peers: `python -m tests.benchmarks [name …]`, from the checkout.

Peers run in the same minutes, round by round in turn with us, so that a busy machine slows both. Ratios are
what counts. None of it is a test: a timed test fails on a busy machine, and says nothing there. Linux and
macOS only, for the memory of a whole process.
"""
