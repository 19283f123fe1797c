"""What the measurements share."""

import os
import shutil
import socket

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def of_jdk(program):
    """A program of the JDK of JAVA_HOME, else of the first on the path."""
    home = os.environ.get("JAVA_HOME")
    return os.path.join(home, "bin", program) if home else shutil.which(program)
