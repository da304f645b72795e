"""Runs a debug build and notes in which order the files of its sources come to run, by breakpoints (Linux on x86-64 only).

A breakpoint is the instruction int3 on the first byte of a function. All functions of a file lose theirs when the first of
them runs, so that the run is hardly slower; those that are counted keep theirs, and their first instruction is carried out here.
System calls stop the program too, which shows when the page is opened.
"""
import bisect
import collections
import ctypes
import os
import platform
import re
import shutil
import signal
import subprocess
import sys

Function = collections.namedtuple("Function", "address name path")
# The files in the order of their first function, from the start on and from the opening of the page on, and counted calls.
Run = collections.namedtuple("Run", "whole page count")

TRACEME, PEEKUSER, POKEUSER, SYSCALL, SETOPTIONS = 0, 3, 6, 24, 0x4200
MARK_SYSCALLS, TRACE_CLONE, EXIT_KILL = 1, 8, 0x100000
ALL_THREADS = 0x40000000
SYSCALL_STOP = signal.SIGTRAP | 0x80
# Places of registers in the kernel's struct user, and the numbers of system calls.
RBP, RSI, RDI, ORIG_RAX, RIP, RSP = (8 * place for place in (4, 13, 14, 15, 16, 19))
OPEN, OPENAT = 2, 257
# No function of ours has more than this on the stack.
FARTHEST_FRAME = 1 << 20
INT3, PUSH_RBP = b"\xcc", b"\x55"
SOURCE = re.compile(r"/Sources/([^/]+/.+\.swift):(\d+)")


def fail(message):
    sys.exit(f"house-figures: {message}")


def check_machine():
    if sys.platform != "linux" or platform.machine() != "x86_64":
        fail("--trace needs Linux on x86-64. The other figures do not.")
    for tool, package in (("nm", "binutils"), ("addr2line", "binutils"), ("swift", "Swift"), ("strace", "strace")):
        if not shutil.which(tool):
            fail(f"--trace needs {tool}. Install {package}.")


def functions(program, known):
    """All functions of the program by address; those that come from none of the known files, or of no line, have no path."""
    listed = subprocess.run(["nm", program], capture_output=True, text=True, check=True).stdout
    symbols = {}
    for line in listed.splitlines():
        parts = line.split()
        if len(parts) == 3 and parts[1] in "tT":
            symbols[int(parts[0], 16)] = parts[2]
    addresses = sorted(symbols)
    places = converted(["addr2line", "-e", program], map(hex, addresses))
    names = converted(["swift", "demangle", "--compact", "--simplified"], (symbols[address] for address in addresses))
    found = []
    for address, place, name in zip(addresses, places, names):
        source = SOURCE.search(place)
        found.append(Function(address, name, source[1] if source and source[1] in known else None))
    if not any(function.path for function in found):
        fail(f"{program}: holds no functions of these sources. Give a debug build of this checkout: swift build.")
    return found


def converted(command, lines):
    return subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True).stdout.splitlines()


class Tracer:
    """One run of the program under breakpoints."""

    def __init__(self, program, functions, start, counted):
        self.program = program
        self.all_addresses = [function.address for function in functions]
        self.functions = functions = [function for function in functions if function.path]
        self.by_address = {function.address: function for function in functions}
        self.starts = {function.address for function in functions if function.name == start}
        self.counted = {function.address for function in functions if counted(function.name)}
        self.addresses = [function.address for function in functions]
        self.of_file = collections.defaultdict(list)
        for function in functions:
            self.of_file[function.path].append(function)
        if not self.starts:
            fail(f"{program}: has no function {start}. Name another one with --start.")
        if not self.counted:
            fail(f"{program}: has no function that tokenises. Give a debug build, or name the function with --tokenises.")

    def run(self, arguments, environment, page):
        self.page = os.fsencode(page)
        self.whole, self.of_page, self.count = [], [], 0
        self.has_started = self.is_open = self.has_ended = False
        self.end = None
        libc = ctypes.CDLL(None, use_errno=True)
        self.ptrace = libc.ptrace
        self.ptrace.restype = ctypes.c_long
        self.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
        self.process = os.fork()
        if self.process == 0:
            self.become(arguments, environment)
        os.waitpid(self.process, 0)
        if self.ptrace(SETOPTIONS, self.process, None, MARK_SYSCALLS | TRACE_CLONE | EXIT_KILL) < 0:
            fail("a program cannot be traced here (ptrace is forbidden). Allow it, or run outside the container.")
        self.memory = os.open(f"/proc/{self.process}/mem", os.O_RDWR)
        self.base = self.first_address()
        self.saved = {}
        self.set(self.starts)
        code = self.follow()
        os.close(self.memory)
        if code not in (0, 1):
            fail(f"{' '.join(arguments)}: exit code {code}")
        if not self.is_open:
            fail(f"{page}: is never opened. Give a page that `lint` reads: .txt or .md.")
        return Run(self.whole, self.of_page, self.count)

    def become(self, arguments, environment):
        """Turns the child into the program."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        # One processor, so that threads take turns in much the same way each time.
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        self.ptrace(TRACEME, 0, None, None)
        try:
            os.execve(self.program, [self.program, *arguments], environment)
        finally:
            os._exit(127)

    def first_address(self):
        with open(f"/proc/{self.process}/maps") as maps:
            for line in maps:
                if line.rstrip().endswith(os.path.realpath(self.program)):
                    return int(line.split("-")[0], 16)
        fail(f"{self.program}: is not in its own memory")

    def follow(self):
        """Goes on until the program ends; returns its exit code."""
        known = {self.process}
        self.go_on(self.process)
        while True:
            thread, status = os.waitpid(-1, ALL_THREADS)
            if os.WIFEXITED(status) or os.WIFSIGNALED(status):
                if thread == self.process:
                    return os.waitstatus_to_exitcode(status)
                continue
            stopped = os.WSTOPSIG(status)
            if stopped == SYSCALL_STOP:
                self.watch(thread)
                stopped = 0
            elif stopped == signal.SIGTRAP:
                # The other traps are news of new threads.
                if status >> 16 == 0:
                    self.take(thread)
                stopped = 0
            elif stopped == signal.SIGSTOP and thread not in known:
                stopped = 0
            known.add(thread)
            self.go_on(thread, stopped)

    def go_on(self, thread, signal_number=0):
        self.ptrace(SYSCALL, thread, None, signal_number)

    def take(self, thread):
        """Notes the function that a thread is about to run, and lets it run."""
        place = self.register(thread, RIP) - 1
        address = place - self.base
        self.set_register(thread, RIP, place)
        if address not in self.saved:
            return  # another thread was here first, and the breakpoint is gone
        if address == self.end:
            self.has_ended = True
            return self.clear(set(self.saved))
        if not self.has_started:
            self.has_started = True
            self.end = self.word(self.register(thread, RSP)) - self.base
            self.set({*self.addresses, self.end})
        path = self.function(address).path
        self.note(path)
        self.clear({other.address for other in self.of_file[path]} - self.counted)
        if address in self.counted:
            self.count += 1
            self.push_rbp(thread, address)

    def note(self, path):
        for order in (self.whole, self.of_page) if self.is_open else (self.whole,):
            if path not in order:
                order.append(path)

    def watch(self, thread):
        """From the opening of the page on, all files count anew: first those that are about to open it, the outermost first."""
        if self.is_open or not self.has_started or self.has_ended or not self.opens_page(thread):
            return
        self.is_open = True
        for path in reversed(list(self.stack(thread))):
            self.note(path)
        self.set({function.address for function in self.functions if function.path not in self.of_page})

    def opens_page(self, thread):
        name = {OPEN: RDI, OPENAT: RSI}.get(self.register(thread, ORIG_RAX))
        try:
            found = os.pread(self.memory, len(self.page) + 1, self.register(thread, name)) if name else b""
        except OSError:
            return False
        return found == self.page + b"\0"

    def stack(self, thread):
        """The files of the functions that a thread is in, the innermost first, by the chain of frames of a debug build."""
        frame = self.first_frame(self.register(thread, RSP))
        while frame:
            function = self.function(self.word(frame + 8) - self.base)
            if function:
                yield function.path
                if function.address in self.starts:
                    return
            # Frames lie above those that they call; the last one has none.
            above = self.word(frame)
            frame = above if frame < above < frame + FARTHEST_FRAME else 0

    def first_frame(self, top):
        """The first frame of the program above the top of the stack, which the C library has for itself."""
        for place in range(top, top + 4096, 8):
            back = self.word(place + 8) - self.base
            if place < self.word(place) < place + FARTHEST_FRAME and 0 <= back <= self.all_addresses[-1]:
                return place
        return 0

    def function(self, address):
        """The function of ours that holds the address; None where it is another's."""
        place = bisect.bisect_right(self.all_addresses, address) - 1
        return self.by_address.get(self.all_addresses[place]) if place >= 0 else None

    def word(self, address):
        return int.from_bytes(os.pread(self.memory, 8, address), "little")

    def push_rbp(self, thread, address):
        """Carries out the first instruction of a function whose breakpoint stays."""
        if self.saved[address] != PUSH_RBP:
            fail("a counted function begins unlike others. Give a debug build of this checkout: swift build.")
        top = self.register(thread, RSP) - 8
        os.pwrite(self.memory, self.register(thread, RBP).to_bytes(8, "little"), top)
        self.set_register(thread, RSP, top)
        self.set_register(thread, RIP, self.base + address + 1)

    def register(self, thread, place):
        return self.ptrace(PEEKUSER, thread, place, None) & (1 << 64) - 1

    def set_register(self, thread, place, value):
        self.ptrace(POKEUSER, thread, place, value)

    def set(self, addresses):
        for address in addresses:
            if address not in self.saved:
                self.saved[address] = os.pread(self.memory, 1, self.base + address)
                os.pwrite(self.memory, INT3, self.base + address)

    def clear(self, addresses):
        for address in addresses:
            if address in self.saved:
                os.pwrite(self.memory, self.saved.pop(address), self.base + address)


def reads(program, arguments, environment, file):
    """How often the file is opened, and how many of its bytes are read, by strace."""
    command = ["strace", "-f", "-y", "-qq", "-e", "trace=open,openat,read,pread64,readv,preadv,mmap", "-o", "/dev/stderr"]
    done = subprocess.run([*command, program, *arguments], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, errors="replace")
    name = re.escape(f"<{os.path.realpath(file)}>")
    opened = re.findall(rf"\bopen(?:at)?\(.* = \d+{name}$", done.stderr, re.MULTILINE)
    sizes = re.findall(rf"\bp?readv?(?:64)?\(\d+{name}.* = (\d+)$", done.stderr, re.MULTILINE)
    mapped = re.findall(rf"\bmmap\(\S+, (\d+), .*, \d+{name}", done.stderr)
    return len(opened), sum(map(int, [*sizes, *mapped]))
