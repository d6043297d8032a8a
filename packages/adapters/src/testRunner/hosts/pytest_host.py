"""Runs pytest on the folder it is started in, and reports on descriptor 3 (see ../report/records.ts).

It runs inside the sandbox, in the same process as the tests.
Usage: pytest_host.py <coverage's data file, or an empty text> <further arguments of pytest…>
"""

import json
import os
import sys

# Before the folder under test comes onto the path: a file in it may be called pytest.py or json.py.
import pytest

CHANNEL = 3
DETAILS = 8_000


class Reporter:
    """A pytest plug-in that sends every result as one line of JSON."""

    def __init__(self, coverage_file):
        # What the tests start shall not write here.
        os.set_inheritable(CHANNEL, False)
        self._coverage_file = coverage_file

    def send(self, **record):
        line = json.dumps(record, ensure_ascii=True) + "\n"
        data = line.encode("ascii")
        while data:
            data = data[os.write(CHANNEL, data) :]

    def send_case(self, report, name, status):
        # The reason comes last: what is too long is cut at its beginning.
        details = (report.capstdout + report.longreprtext)[-DETAILS:] if status == "failed" else ""
        self.send(kind="case", file=file_of(report.nodeid), name=name, status=status, details=details)

    def pytest_runtest_logstart(self, nodeid, location):
        self.send(kind="started", file=file_of(nodeid), name=name_of(nodeid))

    def pytest_runtest_logfinish(self, nodeid, location):
        self.send(kind="ended", file=file_of(nodeid), name=name_of(nodeid))

    def pytest_collectreport(self, report):
        # A file that cannot even be read as tests, or that leaves itself out.
        if report.outcome != "passed":
            self.send_case(report, name_of(report.nodeid), report.outcome)

    def pytest_runtest_logreport(self, report):
        # Set-up and tear-down are worth a word only when they did not pass.
        if report.when == "teardown" and report.failed:
            self.send_case(report, name_of(report.nodeid) + " (teardown)", "failed")
        elif report.when == "call" or (report.when == "setup" and not report.passed):
            self.send_case(report, name_of(report.nodeid), report.outcome)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session, exitstatus):
        # The runner looks at the number of tests itself.
        if exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
            session.exitstatus = pytest.ExitCode.OK

    def pytest_unconfigure(self, config):
        if os.path.exists(self._coverage_file):
            self.send(kind="coverage", files=line_counts(self._coverage_file))
        self.send(kind="end")


def file_of(nodeid):
    return nodeid.split("::")[0]


def name_of(nodeid):
    return " > ".join(nodeid.split("::")[1:]) or nodeid


def line_counts(data_file):
    # Read from the data, because pytest-cov below 4.1 writes no report that is easy to read.
    import coverage

    measured = coverage.Coverage(data_file=data_file, config_file=False)
    measured.load()
    counts = {}
    for path in measured.get_data().measured_files():
        try:
            _, statements, _, missing, _ = measured.analysis2(path)
        except coverage.CoverageException:
            # A file that a test made and removed, or that is no Python.
            continue
        shown = os.path.relpath(path).replace(os.sep, "/")
        counts[shown] = {"lines": len(statements), "covered": len(statements) - len(missing)}
    return counts


def main():
    coverage_file, *args = sys.argv[1:]
    sys.path[0] = os.getcwd()
    return int(pytest.main(args, plugins=[Reporter(coverage_file)]))


if __name__ == "__main__":
    sys.exit(main())
