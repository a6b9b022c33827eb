"""Which words of a line stand in brackets, as notes do: "(chết)", "(mẹ nuôi)"."""


def noted(count, random):
    """Of `count` words the first and how many: one to three, mostly the last ones."""
    many = min(count, int(random.integers(1, 4)))
    begin = count - many if random.random() < 0.75 else int(random.integers(count - many + 1))
    return begin, many
