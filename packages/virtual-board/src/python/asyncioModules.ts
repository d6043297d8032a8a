/**
 * asyncio on the firmware's own task queue (`_asyncio`). The firmware's `asyncio.core` runs on a browser's event loop, which
 * a board has not; its event, lock and funcs are used as they are. Waiting goes through `_board_hooks`, so that callbacks
 * of pins and timers run, and a test's time can jump.
 */
const CORE = `from time import ticks_ms as ticks, ticks_diff, ticks_add
import sys, select
from _asyncio import TaskQueue, Task
from _board_hooks import wait_ms as _wait_ms

class CancelledError(BaseException):
    pass

class TimeoutError(Exception):
    pass

_exc_context = {"message": "Task exception wasn't retrieved", "exception": None, "future": None}

class SingletonGenerator:
    def __init__(self):
        self.state = None
        self.exc = StopIteration()

    def __iter__(self):
        return self

    def __next__(self):
        if self.state is not None:
            _task_queue.push(cur_task, self.state)
            self.state = None
            return None
        self.exc.__traceback__ = None
        raise self.exc

def sleep_ms(t, sgen=SingletonGenerator()):
    if sgen.state is not None:
        sgen = SingletonGenerator()
    sgen.state = ticks_add(ticks(), max(0, int(t)))
    return sgen

def sleep(t):
    return sleep_ms(int(t * 1000))

# Streams that tasks wait for: at the same place, a task that reads and one that writes.
class IOQueue:
    def __init__(self):
        self.poller = select.poll()
        self.map = {}

    def _enqueue(self, stream, which):
        key = id(stream)
        if key not in self.map:
            entry = [None, None, stream]
            entry[which] = cur_task
            self.map[key] = entry
            self.poller.register(stream, select.POLLIN if which == 0 else select.POLLOUT)
        else:
            entry = self.map[key]
            if entry[which] is not None:
                raise RuntimeError("two tasks wait for one stream")
            entry[which] = cur_task
            self.poller.modify(stream, select.POLLIN | select.POLLOUT)
        cur_task.data = self

    def queue_read(self, stream):
        self._enqueue(stream, 0)

    def queue_write(self, stream):
        self._enqueue(stream, 1)

    def _leave(self, entry):
        del self.map[id(entry[2])]
        self.poller.unregister(entry[2])

    def remove(self, task):
        for entry in list(self.map.values()):
            if task in entry[:2]:
                entry[entry.index(task)] = None
                if entry[0] is None and entry[1] is None:
                    self._leave(entry)

    def wait_io_event(self, ms):
        if not self.map:
            _wait_ms(ms)
            return
        # In small steps, because callbacks of pins and timers are waited for as well.
        while True:
            found = self.poller.poll(0)
            if found or ms <= 0:
                break
            _wait_ms(min(ms, 10))
            ms -= 10
        for stream, event in found:
            entry = self.map[id(stream)]
            if event & ~select.POLLOUT and entry[0] is not None:
                _task_queue.push(entry[0])
                entry[0] = None
            if event & ~select.POLLIN and entry[1] is not None:
                _task_queue.push(entry[1])
                entry[1] = None
            if entry[0] is None and entry[1] is None:
                self._leave(entry)
            elif entry[0] is None:
                self.poller.modify(stream, select.POLLOUT)
            else:
                self.poller.modify(stream, select.POLLIN)

def _promote_to_task(aw):
    return aw if isinstance(aw, Task) else create_task(aw)

def create_task(coro):
    if not hasattr(coro, "send"):
        raise TypeError("coroutine expected")
    task = Task(coro, globals())
    _task_queue.push(task)
    return task

# A task has ended: wakes those that wait for it, or keeps its exception for whoever asks.
def _end(task, error):
    if task.state is None:
        # It had ended before, was queued for this, and still nobody has asked.
        _exc_context["exception"] = error
        _exc_context["future"] = task
        Loop.call_exception_handler(_exc_context)
        return
    if not task.state:
        return
    heard = False
    if task.state is True:
        task.state = None
    elif callable(task.state):
        task.state(task, error)
        task.state = False
        heard = True
    else:
        while task.state.peek():
            _task_queue.push(task.state.pop())
            heard = True
        task.state = False
    if not heard and not isinstance(error, (CancelledError, StopIteration)):
        _task_queue.push(task)
    task.data = error

def run_until_complete(main_task=None):
    global cur_task
    while True:
        task = _task_queue.peek()
        if task:
            wait = max(0, ticks_diff(task.ph_key, ticks()))
        elif _io_queue.map:
            wait = 1000
        else:
            cur_task = None
            return
        _io_queue.wait_io_event(wait)
        if not task or wait > 0:
            continue
        task = _task_queue.pop()
        cur_task = task
        try:
            error = task.data
            if not error:
                task.coro.send(None)
            else:
                task.data = None
                task.coro.throw(error)
        except (CancelledError, Exception) as error:
            if task is main_task:
                cur_task = None
                if isinstance(error, StopIteration):
                    return error.value
                raise error
            _end(task, error)

def run(coro):
    return run_until_complete(create_task(coro))

async def _stopper():
    pass

_stop_task = None

class Loop:
    _exc_handler = None

    def create_task(coro):
        return create_task(coro)

    def run_forever():
        global _stop_task
        _stop_task = Task(_stopper(), globals())
        run_until_complete(_stop_task)

    def run_until_complete(aw):
        return run_until_complete(_promote_to_task(aw))

    def stop():
        global _stop_task
        if _stop_task is not None:
            _task_queue.push(_stop_task)
            _stop_task = None

    def close():
        pass

    def set_exception_handler(handler):
        Loop._exc_handler = handler

    def get_exception_handler():
        return Loop._exc_handler

    def default_exception_handler(loop, context):
        print(context["message"], file=sys.stderr)
        print("future:", context["future"], "coro=", context["future"].coro, file=sys.stderr)
        sys.print_exception(context["exception"], sys.stderr)

    def call_exception_handler(context):
        (Loop._exc_handler or Loop.default_exception_handler)(Loop, context)

def get_event_loop(runq_len=0, waitq_len=0):
    return Loop

def current_task():
    if cur_task is None:
        raise RuntimeError("no running task")
    return cur_task

def new_event_loop():
    global _task_queue, _io_queue, _exc_context, cur_task
    _task_queue = TaskQueue()
    _io_queue = IOQueue()
    cur_task = None
    _exc_context["exception"] = None
    _exc_context["future"] = None
    return Loop

new_event_loop()
`;

const STREAM = `from . import core

class Stream:
    def __init__(self, s, e={}):
        self.s = s
        self.e = e
        self.out_buf = b""

    def get_extra_info(self, name):
        return self.e[name]

    def close(self):
        pass

    async def wait_closed(self):
        self.s.close()

    async def read(self, n=-1):
        parts = []
        while True:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(1 if n < 0 else min(n, 1))
            if part is not None:
                if n >= 0:
                    return part
                if not part:
                    break
                parts.append(part)
        return "".join(parts) if parts and isinstance(parts[0], str) else b"".join(parts)

    async def readinto(self, buf):
        yield core._io_queue.queue_read(self.s)
        return self.s.readinto(buf)

    async def readexactly(self, n):
        parts = []
        while n:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(1)
            if part is not None:
                if not part:
                    raise EOFError
                parts.append(part)
                n -= len(part)
        return "".join(parts) if parts and isinstance(parts[0], str) else b"".join(parts)

    async def readline(self):
        parts = []
        while True:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(1)
            if part:
                parts.append(part)
            if not part or part in ("\\n", b"\\n"):
                break
        return "".join(parts) if parts and isinstance(parts[0], str) else b"".join(parts)

    def write(self, buf):
        self.out_buf += buf if isinstance(buf, bytes) else bytes(buf, "utf-8") if isinstance(buf, str) else bytes(buf)

    async def drain(self):
        buf, self.out_buf = self.out_buf, b""
        yield core._io_queue.queue_write(self.s)
        if buf:
            try:
                self.s.write(buf)
            except TypeError:
                self.s.write(buf.decode())

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

StreamReader = Stream
StreamWriter = Stream

async def open_connection(*args, **kwargs):
    raise OSError(95, "the virtual board has no network")

async def start_server(*args, **kwargs):
    raise OSError(95, "the virtual board has no network")
`;

const PACKAGE = `from .core import *
from .core import _promote_to_task
from .stream import Stream, StreamReader, StreamWriter, open_connection, start_server
# What follows is the firmware's own.
__path__ = ".frozen/asyncio"
from .event import Event
try:
    from .event import ThreadSafeFlag
except ImportError:
    pass
from .lock import Lock
from .funcs import gather, wait_for, wait_for_ms

__version__ = (3, 0, 0)
`;

export const ASYNCIO_MODULES: ReadonlyMap<string, string> = new Map([
  ['asyncio.__init__', PACKAGE],
  ['asyncio.core', CORE],
  ['asyncio.stream', STREAM],
  ['uasyncio', 'from asyncio import *\n'],
]);
