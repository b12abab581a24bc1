"""Damage as it happens to files, and as an enemy does it: reproducible from a number."""

import random
from collections.abc import Callable, Sequence

Mutation = Callable[[bytearray, random.Random], bytearray]


def cut(data: bytearray, chance: random.Random) -> bytearray:
    """As after a download that broke off."""
    return data[: chance.randrange(len(data) + 1)]


def flip(data: bytearray, chance: random.Random) -> bytearray:
    """Some bits are others."""
    for _ in range(chance.randint(1, 40)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return data


def remove(data: bytearray, chance: random.Random) -> bytearray:
    """A stretch is missing."""
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, 400)]
    return data


def repeat(data: bytearray, chance: random.Random) -> bytearray:
    """A stretch comes again and again."""
    start = chance.randrange(len(data))
    stretch = data[start : start + chance.randint(1, 60)]
    data[start:start] = stretch * chance.randint(2, 200)
    return data


def swap_digits(data: bytearray, chance: random.Random) -> bytearray:
    """Lengths, offsets and spans say something else."""
    places = [place for place, byte in enumerate(data) if 0x30 <= byte <= 0x39]
    for place in chance.sample(places, min(len(places), 10)):
        data[place] = chance.randrange(0x30, 0x3A)
    return data


MUTATIONS: Sequence[Mutation] = (cut, flip, remove, repeat, swap_digits)


def mutated(data: bytes, seed: int) -> bytes:
    """The data after one to three kinds of damage."""
    chance = random.Random(seed)
    changed = bytearray(data)
    for mutation in chance.sample(MUTATIONS, chance.randint(1, 3)):
        if changed:
            changed = mutation(changed, chance)
    return bytes(changed)
