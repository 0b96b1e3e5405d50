"""The exercises that are being played: held in memory, moved by commands and by time, written before answered.

`Rooms.submit` is the one way by which HTTP and sockets reach the engine. `Ticker` makes happen what
falls due by itself, `Writer` puts it on disk, `Publisher` shows it to whoever may see it.
"""
