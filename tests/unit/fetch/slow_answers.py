"""Answers that take their time or have no end."""

from __future__ import annotations

from tests.unit.fetch.little_net import Wire

LENGTH = b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\nconnection: close\r\n\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n"


def drip_headers(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\n")
    wire.drip(b"x-drop: " + b"y" * 5_000, 0.02)


def drip_body(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n")
    wire.drip(b"z" * 5_000, 0.02)


def drip_body_of_no_length(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\n\r\n")
    wire.drip(b"z" * 5_000, 0.02)


def drip_chunks(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
    wire.drip(b"1\r\nz\r\n" * 1_000, 0.02)


def drip_status(wire: Wire) -> None:
    wire.drip(b"HTTP/1.1 200 OK" + b" " * 5_000, 0.02)


def endless(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")
    block = b"0" * 100_000
    while not wire.over.is_set():
        wire.send(block)


def endless_chunks(wire: Wire) -> None:
    wire.send(CHUNKED)
    block = b"186a0\r\n" + b"0" * 100_000 + b"\r\n"
    while not wire.over.is_set():
        wire.send(block)


def endless_chunk_line(wire: Wire) -> None:
    wire.send(CHUNKED)
    while not wire.over.is_set():
        wire.send(b"0" * 100_000)


def endless_trailer(wire: Wire) -> None:
    wire.send(CHUNKED + b"1\r\ny\r\n0\r\n")
    while not wire.over.is_set():
        wire.send(b"x: y" * 25_000)


def endless_status(wire: Wire) -> None:
    while not wire.over.is_set():
        wire.send(b"H" * 100_000)


def endless_patience(wire: Wire) -> None:
    while not wire.over.is_set():
        wire.send(b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000)
