import threading

import pytest

from netzwerkstatt.ui.background import Background


@pytest.fixture
def background(qapp):  # noqa: ARG001  (signals need an application)
    made = Background()
    yield made
    assert made.drain()


class Heard:
    def __init__(self):
        self.all = []

    def on(self, word):
        def hear(*values):
            self.all.append((word, *values))
            self.thread = threading.current_thread()

        return hear

    def start(self, background, job):
        return background.start(
            job, self.on("done"), self.on("failed"), self.on("step"), self.on("cancelled")
        )


def test_a_result_comes_home_to_the_thread_of_the_window(qtbot, background):
    heard, where = Heard(), []
    heard.start(background, lambda _: where.append(threading.current_thread()) or 42)
    qtbot.waitUntil(lambda: heard.all == [("done", 42)])
    assert heard.thread is threading.main_thread()
    assert where != [threading.main_thread()]


def test_a_fault_is_handed_over_and_never_lost(qtbot, background):
    def job(_):
        raise ValueError("kaputt")

    heard = Heard()
    heard.start(background, job)
    qtbot.waitUntil(lambda: bool(heard.all))
    assert heard.all[0][0] == "failed"
    assert isinstance(heard.all[0][1], ValueError)


def test_progress_is_told_at_least_at_the_end(qtbot, background):
    def job(progress):
        for done in range(1, 1001):
            progress.step(done, 1000)

    heard = Heard()
    heard.start(background, job)
    qtbot.waitUntil(lambda: ("done", None) in heard.all)
    assert ("step", 1000, 1000) in heard.all
    assert len(heard.all) < 50


def test_a_job_stops_when_it_is_cancelled(qtbot, background):
    begun, go_on = threading.Event(), threading.Event()

    def job(progress):
        begun.set()
        go_on.wait(10)
        progress.step(1, 2)

    heard = Heard()
    task = heard.start(background, job)
    begun.wait(10)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: heard.all == [("cancelled",)])


def test_jobs_run_one_after_the_other(qtbot, background):
    heard, running, most = Heard(), [], []

    def job(_):
        running.append(1)
        most.append(len(running))
        running.pop()

    for _ in range(5):
        heard.start(background, job)
    qtbot.waitUntil(lambda: len(heard.all) == 5)
    assert max(most) == 1
