"""A window without a screen, in which questions about files are answered."""

import pytest
from typing_extensions import override

from tests.ui.conftest import Answers as EventAnswers
from tests.ui.conftest import look, window, words  # noqa: F401  (fixtures)


class Answers(EventAnswers):
    """Answers each question about a file, and counts them."""

    read = written = None
    asked = 0

    @override
    def file_to_read(self, parent, title, kinds):
        self.asked += 1
        return self.read

    @override
    def file_to_write(self, parent, title, suggestion, kinds):
        self.asked += 1
        self.written = suggestion
        return suggestion


@pytest.fixture
def answers(tmp_path):
    return Answers(tmp_path)
