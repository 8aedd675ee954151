"""Proxies of our own: HTTP CONNECT and SOCKS5, which connect to the hosts of the little net only."""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Thread

from tests.unit.fetch.little_net import HERE, LittleNet


def _carry(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def _relay(one: socket.socket, other: socket.socket) -> None:
    """Carry bytes both ways until both sides have ended."""
    back = Thread(target=_carry, args=(other, one), daemon=True)
    back.start()
    _carry(one, other)
    back.join(5)


def _head(connection: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head and (more := connection.recv(4096)):
        head += more
    return head


def http_proxy(net: LittleNet, heads: list[bytes], answer: bytes = b"") -> int:
    """A proxy that connects to our own hosts, or always gives `answer`; returns its port."""

    def handle(connection: socket.socket) -> None:
        head = _head(connection)
        heads.append(head)
        if answer:
            connection.sendall(answer)
            return
        host = head.split(b" ")[1].split(b":")[0].decode("ascii")
        if host not in net.ports:
            connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\n\r\n")
            return
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with socket.create_connection((HERE, net.ports[host])) as server:
            _relay(connection, server)

    return net.listen(handle)


def socks_proxy(net: LittleNet, asked: list[bytes]) -> int:
    """A SOCKS5 proxy that connects to our own hosts; notes kind and text of the address as it was asked for."""

    def handle(connection: socket.socket) -> None:
        count = connection.recv(2)[1]
        connection.recv(count)
        connection.sendall(b"\x05\x00")
        kind = connection.recv(4)[3]
        name = connection.recv(connection.recv(1)[0]) if kind == 3 else connection.recv(4)
        asked.append(bytes((kind,)) + name)
        connection.recv(2)
        connection.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        with socket.create_connection((HERE, net.ports[name.decode("ascii")])) as server:
            _relay(connection, server)

    return net.listen(handle)
