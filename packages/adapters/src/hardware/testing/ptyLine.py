"""A serial line of this computer as a device file. Usage: ptyLine.py [PORT]

Makes a pseudo terminal, prints the name of its device file, and joins it with a TCP port of this computer; without a
port nobody is at its other end, and nothing ever answers.
"""
import os
import pty
import select
import socket
import sys
import tty

line, device = pty.openpty()
# It stays open here, so that programs may open and close it as they do with a cable that stays plugged in.
tty.setraw(device)
print(os.ttyname(device), flush=True)

board = None
if len(sys.argv) > 1:
    board = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
    board.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

while True:
    readable, _, _ = select.select([line] if board is None else [line, board], [], [])
    if line in readable:
        typed = os.read(line, 4096)
        if board is not None:
            board.sendall(typed)
    if board in readable:
        said = board.recv(4096)
        if not said:
            break
        while said:
            said = said[os.write(line, said):]
