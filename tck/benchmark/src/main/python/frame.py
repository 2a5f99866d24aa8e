"""Four columns of doubles through pickle's newest protocol, as Streamlit's cache_data does it.

Arguments: number of rows, number of rounds. Prints one line: milliseconds to write, and to read, medians of the rounds.
"""

import pickle
import statistics
import sys
import time

import numpy
import pandas

rows, rounds = int(sys.argv[1]), int(sys.argv[2])
frame = pandas.DataFrame({name: numpy.arange(rows, dtype="float64") for name in "abcd"})
writes, reads = [], []
for _ in range(rounds):
    start = time.perf_counter()
    data = pickle.dumps(frame, protocol=pickle.HIGHEST_PROTOCOL)
    written = time.perf_counter()
    copy = pickle.loads(data)
    read = time.perf_counter()
    writes.append((written - start) * 1000)
    reads.append((read - written) * 1000)
    del data, copy
print(statistics.median(writes), statistics.median(reads), pandas.__version__, ".".join(map(str, sys.version_info[:3])))
