#!/usr/bin/env python3
"""Writes golden.json: for every zone of countries.csv (and a few more), its UTC offset on 1 January 2022 and each change
until the end of 2028, as Python reads them from the system's compiled zone files. It shares neither data nor code with
the application. Run it again when the rules of a country change:  python3 tests/platform/zones/golden.py countries.csv
"""

import csv
import json
import pathlib
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

MORE = ["UTC", "America/Vancouver", "Africa/El_Aaiun", "Europe/Zagreb", "Australia/Lord_Howe", "America/Nuuk"]
START, END = datetime(2022, 1, 1, tzinfo=timezone.utc), datetime(2029, 1, 1, tzinfo=timezone.utc)


def minutes(instant: datetime, zone: ZoneInfo) -> int:
    return int(instant.astimezone(zone).utcoffset().total_seconds()) // 60


def changes(name: str):
    zone, found, at = ZoneInfo(name), [], START
    while at < END:
        after = at + timedelta(hours=6)
        if minutes(at, zone) != minutes(after, zone):
            low, high = at, after
            while high - low > timedelta(seconds=1):
                middle = (low + (high - low) / 2).replace(microsecond=0)
                low, high = (middle, high) if minutes(middle, zone) == minutes(low, zone) else (low, middle)
            found.append([high.strftime("%Y-%m-%dT%H:%M:%SZ"), minutes(high, zone)])
        at = after
    return {"on 2022-01-01": minutes(START, zone), "changes": found}


with open(sys.argv[1], encoding="utf-8") as countries:
    names = sorted({row["time_zone"] for row in csv.DictReader(countries)} | set(MORE))
lines = [f"{json.dumps(name)}: {json.dumps(changes(name))}" for name in names]
pathlib.Path(__file__).with_name("golden.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
