"""Start NetzWerkStatt from a checkout: `python3 packaging/run.py`.

Opens the window on the sample event. Where there is no screen, it writes the sample's documents into `out/`.
"""

import subprocess
import sys

import environment

OUT = environment.ROOT / "out"
SAMPLE = OUT / "beispiel.netzwerk"
DOCUMENTS = (
    ("print", "badges", "namensschilder.pdf", "a badge for everybody"),
    ("print", "programme", "programmheft.pdf", "the programme, A4 folded to A5"),
    ("print", "timetable", "zeitplan.pdf", "the timetable to hang up"),
    ("print", "door-signs", "tuerschilder.pdf", "a sign for every room"),
    ("print", "sign-in", "unterschriftenlisten.pdf", "a sign-in sheet for every session"),
    ("print", "survey", "raeume-ansehen.pdf", "what to look at in every house and room"),
    ("export", "attendees", "teilnehmende.xlsx", "the list of attendees"),
    ("export", "budget", "finanzplan.xlsx", "the cost and funding plan"),
)


def main() -> int:
    """Prepare the environment, then show the sample; return the exit code."""
    try:
        environment.prepare()
    except subprocess.CalledProcessError as stopped:
        print(
            "Something could not be installed; the lines above say what. The first time needs the internet.",
            file=sys.stderr,
        )
        return stopped.returncode
    OUT.mkdir(exist_ok=True)
    return open_window() if environment.has_screen() else write_documents()


def open_window() -> int:
    """Open the sample event, made at the first time; return when the window is closed."""
    if not SAMPLE.exists() and (code := netzwerkstatt("sample", str(SAMPLE))):
        return code
    return netzwerkstatt(str(SAMPLE))


def write_documents() -> int:
    """Make the sample event anew and write everything it prints and exports."""
    print("There is no screen here, so the sample event is printed into files.", flush=True)
    SAMPLE.unlink(missing_ok=True)
    if code := netzwerkstatt("sample", str(SAMPLE)):
        return code
    failed = 0
    for verb, kind, name, what in DOCUMENTS:
        code = netzwerkstatt(verb, str(SAMPLE), kind, "-o", str(OUT / name))
        failed = failed or code
        print(f"  out/{name:26} {'not written' if code else what}", flush=True)
    print(f"Everything lies in {OUT}")
    return failed


def netzwerkstatt(*words: str) -> int:
    """Run the program; what it refuses it says itself, on standard error."""
    call = [environment.tool("netzwerkstatt"), *words]
    return subprocess.run(call, check=False, stdout=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    sys.exit(main())
