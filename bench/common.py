"""What the measurements share."""

import os
import re
import shutil
import socket

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))

ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07|\x1b[=>()][0B]?")


def without_escapes(screen):
    """What a terminal would show, without its colours and movements."""
    return ESCAPES.sub(b"", screen)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def of_jdk(program):
    """A program of the JDK of JAVA_HOME, else of the first on the path."""
    home = os.environ.get("JAVA_HOME")
    return os.path.join(home, "bin", program) if home else shutil.which(program)
