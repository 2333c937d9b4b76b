"""Circles of files that lead to one another."""

from collections import deque
from collections.abc import Callable, Sequence

Look = Callable[[str], Sequence[str]]
"""Gives the files that a file leads to, each once."""


class Rings:
    """Finds the ways from files back to themselves. `look` is asked for each file, however many
    ways lead there, a few times at most.

    Files that lead to one another are a group. Groups are found as Tarjan does it ("Depth-first
    search and linear graph algorithms", 1972), and a way back is only looked for within one.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._groups: dict[str, int] = {}
        self._rounds: dict[int, tuple[str, ...]] = {}
        """The files of a group, in their order, where there is but one way through all of them."""
        self._turns: dict[str, int] = {}

    def find_chain(self, start: str, target: str) -> Sequence[str]:
        """The shortest way from `start` by `target`, which it leads to, back to `start`, with both
        ends; empty where there is none.
        """
        if start == target:
            return start, start
        if target not in self._groups:
            self._group(target)
        if start not in self._groups:
            return ()
        group = self._groups[start]
        if group != self._groups[target]:
            # The text of a file that is open elsewhere may lead where the file does not.
            return () if target in self._look(start) else self._search(start, target)
        if group in self._rounds:
            at = self._turns[start]
            order = self._rounds[group]
            return (*order[at:], *order[:at], start)
        return self._search(start, target)

    def _search(self, start: str, target: str) -> Sequence[str]:
        came_from: dict[str, str] = {target: start}
        queue = deque([target])
        while queue and start not in came_from:
            file = queue.popleft()
            for other in self._look(file):
                if other not in came_from:
                    came_from[other] = file
                    queue.append(other)
        if start not in came_from:
            return ()
        chain = [start]
        while len(chain) == 1 or chain[-1] != start:
            chain.append(came_from[chain[-1]])
        return chain[::-1]

    def _group(self, first: str) -> None:
        """Puts all files that can be reached from one into groups."""
        number: dict[str, int] = {first: 0}
        lowest: dict[str, int] = {first: 0}
        waiting = [first]
        trail = [(first, iter(self._look(first)))]
        while trail:
            file, onward = trail[-1]
            other = next(onward, None)
            if other is None:
                trail.pop()
                if trail:
                    above = trail[-1][0]
                    lowest[above] = min(lowest[above], lowest[file])
                if lowest[file] == number[file]:
                    at = len(waiting) - 1
                    while waiting[at] != file:
                        at -= 1
                    self._close(waiting[at:])
                    del waiting[at:]
            elif other not in number:
                if other in self._groups:
                    continue
                number[other] = lowest[other] = len(number)
                waiting.append(other)
                trail.append((other, iter(self._look(other))))
            elif other not in self._groups:
                lowest[file] = min(lowest[file], number[other])

    def _close(self, files: Sequence[str]) -> None:
        group = len(self._groups)
        self._groups.update(dict.fromkeys(files, group))
        onward = {
            file: [one for one in self._look(file) if self._groups.get(one) == group]
            for file in files
        }
        if any(len(others) != 1 for others in onward.values()):
            return
        order = [files[0]]
        while (following := onward[order[-1]][0]) != files[0]:
            order.append(following)
        self._rounds[group] = tuple(order)
        self._turns.update((file, at) for at, file in enumerate(order))
