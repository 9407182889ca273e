#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-formats.py PROGRAM DEMO-LOG: a few rows of every program's file, each written after
what is documented of the format, and what has to be in the log then."""

from home import Home

from tap import Tap

NNBSP = '\u202f'

# A set: day, time of its session (None: not told), exercise, kind, weight, reps, seconds, RPE, note.
# A weight is (number, unit); added and assistance are ('+', number, unit) and ('-', number, unit).
FORMATS = {
    'Strong, comma': (['--unit', 'kg'], '\ufeffDate,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\r\n'
                      '2022-02-28 11:49:43,"Deadlift Baby",42m,"Highrow ",W,60.0,10.0,0,0.0,"","Deadlift only",7\r\n'
                      '2022-02-28 11:49:43,"Deadlift Baby",42m,"Highrow ",Rest Timer,0,0.0,0,180.0,"","Deadlift only",\r\n'
                      '2022-02-28 11:49:43,"Deadlift Baby",42m,"Deadlift (Barbell)",1,102.5,5,0,0,"two\nlines","Deadlift only",8.5\r\n'
                      '2022-02-28 11:49:43,"Deadlift Baby",42m,"Deadlift (Barbell)",D,80,8,0,0,"","Deadlift only",\r\n'
                      '2022-02-28 11:49:43,"Deadlift Baby",42m,"Deadlift (Barbell)",F,80,6,0,0,"","Deadlift only",\r\n', [
        ('2022-02-28', '11:49', 'Highrow', 'warm-up', (60, 'kg'), 10, None, 7, None),
        ('2022-02-28', '11:49', 'deadlift', 'work', (102.5, 'kg'), 5, None, 8.5, 'two\nlines'),
        ('2022-02-28', '11:49', 'deadlift', 'drop', (80, 'kg'), 8, None, None, 'two\nlines'),
        ('2022-02-28', '11:49', 'deadlift', 'to-failure', (80, 'kg'), 6, None, None, 'two\nlines')]),
    'Strong, 12 hours': (['--unit', 'lb'], 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n'
                         f'2023-05-04 6:07:08{NNBSP}PM,Back,1h 5m 3s,Deadlift (Barbell),1,225,5,0,0,,,\n', [
        ('2023-05-04', '18:07', 'deadlift', 'work', (225, 'lb'), 5, None, None, None)]),
    'Strong, semicolon with units': ([], 'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\n'
                                     '2025-02-01 10:00:00;Pull Day;Deadlift (Barbell);1;225;lbs;5;9;;;0;;;45m\n'
                                     '2025-02-01 10:00:00;Pull Day;Plank;1;0;lbs;0;;;;90;;;45m\n'
                                     '2025-02-03 10:00:00;Pull Day;Deadlift (Barbell);1;62,5;kg;8;;;;0;light;;45m\n', [
        ('2025-02-01', '10:00', 'deadlift', 'work', (225, 'lb'), 5, None, 9, None),
        ('2025-02-01', '10:00', 'Plank', 'work', None, None, 90, None, None),
        ('2025-02-03', '10:00', 'deadlift', 'work', (62.5, 'kg'), 8, None, None, 'light')]),
    'Strong, numbered': ([], '"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"\n'
                         '"1";"2026-08-10 18:00:00";"Push day";"3600";"Deadlift (Barbell)";"1";"80";"8";"8,5";"";"";"Wide grip";""\n'
                         '"1";"2026-08-10 18:00:00";"Push day";"3600";"Pull Up (Assisted)";"1";"20";"8";"";"";"";"";""\n'
                         '"2";"2026-08-12 18:00:00";"Push day";"3600";"Pull Up (Weighted)";"1";"7,5";"6";"";"";"";"";""\n', [
        ('2026-08-10', '18:00', 'deadlift', 'work', (80, 'kg'), 8, None, 8.5, 'Wide grip'),
        ('2026-08-10', '18:00', 'pull-up', 'work', ('-', 20, 'kg'), 8, None, None, None),
        ('2026-08-12', '18:00', 'pull-up', 'work', ('+', 7.5, 'kg'), 6, None, None, None)]),
    'Strong, sets in words': ([], 'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes\n'
                              '2025-02-01 10:00:00;Pull Day;Deadlift (Barbell);Warm Up;60;kg;5;;;;0;;\n'
                              '2025-02-01 10:00:00;Pull Day;Deadlift (Barbell);1;100;kg;5;;;;0;;\n'
                              '2025-02-01 10:00:00;Pull Day;Deadlift (Barbell);Drop Set;80;kg;8;;;;0;;\n'
                              '2025-02-01 10:00:00;Pull Day;Deadlift (Barbell);Failure;80;kg;6;;;;0;;\n', [
        ('2025-02-01', '10:00', 'deadlift', 'warm-up', (60, 'kg'), 5, None, None, None),
        ('2025-02-01', '10:00', 'deadlift', 'work', (100, 'kg'), 5, None, None, None),
        ('2025-02-01', '10:00', 'deadlift', 'drop', (80, 'kg'), 8, None, None, None),
        ('2025-02-01', '10:00', 'deadlift', 'to-failure', (80, 'kg'), 6, None, None, None)]),
    'Strong, numbered in pounds': ([], 'Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (lb);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes\n'
                                   '1;2026-08-10 18:00:00;Push day;3600;Deadlift (Barbell);1;177,5;8;;;;;\n', [
        ('2026-08-10', '18:00', 'deadlift', 'work', (177.5, 'lb'), 8, None, None, None)]),
    'Hevy, older': ([], 'title,start_time,end_time,description,exercise_title,superset_id,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n'
                    '"B","2 Jul 2025, 19:56","2 Jul 2025, 20:58","two\nlines","Deadlift (Barbell)",,0,"normal",110,5,,,\n'
                    '"A","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Deadlift (Barbell)",,0,"normal",100,5,,,\n', [
        ('2025-06-30', '19:56', 'deadlift', 'work', (100, 'kg'), 5, None, None, None),
        ('2025-07-02', '19:56', 'deadlift', 'work', (110, 'kg'), 5, None, None, None)]),
    'Hevy': ([], '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"\n'
             '"Monday","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Deadlift (Barbell)",,"",0,"warmup",60,5,,,\n'
             '"Monday","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Deadlift (Barbell)",,"",1,"normal",100,5,,,8.5\n'
             '"Monday","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Pull Up",,"",0,"failure",,9,,,\n', [
        ('2025-06-30', '19:56', 'deadlift', 'warm-up', (60, 'kg'), 5, None, None, None),
        ('2025-06-30', '19:56', 'deadlift', 'work', (100, 'kg'), 5, None, 8.5, None),
        ('2025-06-30', '19:56', 'pull-up', 'to-failure', None, 9, None, None, None)]),
    'Hevy, pounds': ([], 'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_lbs,reps,distance_miles,duration_seconds,rpe\n'
                     f'"A","1 Jul 2025, 7:56{NNBSP}PM","1 Jul 2025, 8:58{NNBSP}PM","","Deadlift (Barbell)",,"",0,"dropset",225,5,,,\n', [
        ('2025-07-01', '19:56', 'deadlift', 'drop', (225, 'lb'), 5, None, None, None)]),
    'FitNotes, Android': ([], 'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n'
                          '2026-08-04,Lat Pulldown,Back,35.0,kgs,10,,,,""\n'
                          '2026-08-04,Lat Pulldown,Back,80.0,lbs,8,,,,"hard"\n'
                          '2026-08-05,Plank,Core,,,,,,0:01:30,""\n', [
        ('2026-08-04', None, 'lat-pulldown', 'work', (35, 'kg'), 10, None, None, None),
        ('2026-08-04', None, 'lat-pulldown', 'work', (80, 'lb'), 8, None, None, 'hard'),
        ('2026-08-05', None, 'Plank', 'work', None, None, 90, None, None)]),
    'FitNotes, older': ([], 'Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time\n'
                        '23/12/2025,Deadlift,Back,60,10,,,\n'
                        '02/01/2026,Deadlift,Back,62.5,10,,,\n'
                        '02/01/2026,Plank,Core,,,,,1:05\n', [
        ('2025-12-23', None, 'deadlift', 'work', (60, 'kg'), 10, None, None, None),
        ('2026-01-02', None, 'deadlift', 'work', (62.5, 'kg'), 10, None, None, None),
        ('2026-01-02', None, 'Plank', 'work', None, None, 65, None, None)]),
    'FitNotes, iOS': ([], 'Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind\n'
                      '2020-01-13,Deadlift,Back,70.00,154.32,5,,,,,wr\n'
                      '2020-01-13,Deadlift,Back,75.00,165.35,3,,,,slow,wr\n'
                      '2020-01-14,Plank,Core,,,,,,0:45,,t\n', [
        ('2020-01-13', None, 'deadlift', 'work', (70, 'kg'), 5, None, None, None),
        ('2020-01-13', None, 'deadlift', 'work', (75, 'kg'), 3, None, None, 'slow'),
        ('2020-01-14', None, 'Plank', 'work', None, None, 45, None, None)]),
    'StrengthLog': (['--unit', 'kg'], 'workout,start,end,exercise,weight,bodyweight,extraWeight,assistingWeight,distanceKM,distanceM,reps,rpm,time-per-500,calories,time,warmup,max,fail,checked,setComment,workoutComment,form,sleep,calories,stress\n'
                    'Friday Lunch: Back, Shoulders etc.,1767955973239,1767958961657,Deadlift,62.5,,,,,,3,,,,,true,false,false,1767956536645,,,,,,\n'
                    '"Friday Lunch: Back, Shoulders etc.",1767955973239,1767958961657,Deadlift,102.5,,,,,,5,,,,,false,false,true,1767956536645,grip,,,,,\n'
                    '"Friday Lunch: Back, Shoulders etc.",1767955973239,1767958961657,Deadlift,0,,,,,,0,,,,,false,false,false,,,,,,,\n', [
        ('2026-01-09', '11:52', 'deadlift', 'warm-up', (62.5, 'kg'), 3, None, None, None),
        ('2026-01-09', '11:52', 'deadlift', 'to-failure', (102.5, 'kg'), 5, None, None, 'grip')]),
    'StrengthLog, sections': (['--unit', 'kg'], 'Name,Language,Sex,Age,Email\nA,en,-1,-1,a@example.com\nWorkouts\nName,Date,Body weight,Shape,Sleep,Calories,Stress\n'
                              '"Pull",2025-12-24,79.2,-1,-1,-1,-1\n"Exercise, Deadlift",Set,1,reps,25,weight,30\n"Exercise, Deadlift",Set,2,reps,5,weight,100\nInstance of \'Loc\'\n'
                              '"Exercise, Pull Up",Set,1,reps,6,bodyweight,79.2,extraWeight,10\n', [
        ('2025-12-24', None, 'deadlift', 'work', (30, 'kg'), 25, None, None, None),
        ('2025-12-24', None, 'deadlift', 'work', (100, 'kg'), 5, None, None, None),
        ('2025-12-24', None, 'pull-up', 'work', ('+', 10, 'kg'), 6, None, None, None)]),
    'Liftosaur': ([], 'Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,'
                  'Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,Synergist Muscles,Notes\n'
                  '2026-03-01T10:00:00.000Z,My Program,Day 1,Deadlift,1,5,5,0,,,0,135,lb,135,lb,0,2026-03-01T10:05:00.000Z,"a,b",,\n'
                  '2026-03-01T10:00:00.000Z,My Program,Day 1,Deadlift,0,5,4,0,,9,1,225,lb,225,lb,0,2026-03-01T10:08:00.000Z,,,\n'
                  '2026-03-01T10:00:00.000Z,My Program,Day 1,Deadlift,0,5,6,1,,,0,100,kg,100,kg,0,2026-03-01T10:12:00.000Z,,,\n', [
        ('2026-03-01', '11:00', 'deadlift', 'warm-up', (135, 'lb'), 5, None, None, None),
        ('2026-03-01', '11:00', 'deadlift', 'work', (225, 'lb'), 4, None, 9, None),
        ('2026-03-01', '11:00', 'deadlift', 'work', (100, 'kg'), 6, None, None, None)]),
    'LiftLog': ([], 'SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes\n'
                'b59ab47f-8955-4a23-afa3-5d472dacc575,2024-10-16T10:45:06,Deadlift,60,kg,8,8,\n'
                'b59ab47f-8955-4a23-afa3-5d472dacc575,2024-10-16T10:50:06,Deadlift,135,lb,6,8,tired\n'
                'c59ab47f-8955-4a23-afa3-5d472dacc575,2024-10-18T10:00Z,Pull Up,0,kg,8,8,\n', [
        ('2024-10-16', '10:45', 'deadlift', 'work', (60, 'kg'), 8, None, None, None),
        ('2024-10-16', '10:45', 'deadlift', 'work', (135, 'lb'), 6, None, None, 'tired'),
        ('2024-10-18', '12:00', 'pull-up', 'work', None, 8, None, None, None)]),
    'Flexify': ([], 'id,name,reps,weight,created,unit,bodyWeight,duration,distance,cardio,hidden,incline\n'
                '1,Deadlift,5.0,100.0,2024-05-01T18:00:00.000,kg,80.0,0.0,0.0,0,0,\n'
                '2,Deadlift,5.0,225.0,2024-05-01T18:05:00.000,lb,80.0,0.0,0.0,0,0,\n'
                '3,Deadlift,5.0,110.0,2024-05-03T18:00:00.000,kg,80.0,0.0,0.0,0,0,\n', [
        ('2024-05-01', None, 'deadlift', 'work', (100, 'kg'), 5, None, None, None),
        ('2024-05-01', None, 'deadlift', 'work', (225, 'lb'), 5, None, None, None),
        ('2024-05-03', None, 'deadlift', 'work', (110, 'kg'), 5, None, None, None)]),
    'StrongLifts': ([], '\ufeffDate (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,Sets×Reps,Sets×Time,Top Set (Reps×KG),e1RM (KG),Reps,Volume (KG),Workout Volume (KG),'
                    'Duration (hours),Start Time (h:mm),End Time (h:mm),Notes,Set 1 (Reps),Set 1 (KG),Set 2 (Reps),Set 2 (KG),Set 3 (Reps),Set 3 (KG)\n'
                    '2026/08/11,2,"Workout B","Stronglifts 5×5",83.5,"Deadlift",1×4,,4×75,84,4,300,1670.0,0.0086111,10:57 PM,11:30 PM,"",4,75,,,,\n'
                    '2026/08/13,3,"Workout A","Stronglifts 5×5",83.5,"Romanian Deadlift",2×5,,5×60,70,10,600,600,0.5,6:05 AM,6:40 AM,"",5,60,5,60,0,60\n', [
        ('2026-08-11', '22:57', 'deadlift', 'work', (75, 'kg'), 4, None, None, None),
        ('2026-08-13', '06:05', 'romanian-deadlift', 'work', (60, 'kg'), 5, None, None, None),
        ('2026-08-13', '06:05', 'romanian-deadlift', 'work', (60, 'kg'), 5, None, None, None),
        # Skipped or failed
        ('2026-08-13', '06:05', 'romanian-deadlift', 'work', (60, 'kg'), 0, None, None, None)]),
    'openweight': ([], '[{"date": "2026-03-01T10:00:00+01:00", "name": "Pull", "exercises": [{"exercise": {"name": "Deadlift"}, "sets": ['
                   '{"reps": 5, "weight": 100, "unit": "kg", "rpe": 8, "tempo": "3-1-2-0"}, {"reps": 5, "weight": 225, "unit": "lb", "rir": 2, "notes": "slow"}]},'
                   ' {"exercise": {"name": "Plank"}, "sets": [{"durationSeconds": 60}]}]}]', [
        ('2026-03-01', '10:00', 'deadlift', 'work', (100, 'kg'), 5, None, 8, None),
        ('2026-03-01', '10:00', 'deadlift', 'work', (225, 'lb'), 5, None, 8, 'slow'),
        ('2026-03-01', '10:00', 'Plank', 'work', None, None, 60, None, None)]),
}

# The month as the phone's language writes it, and which one it is
HEVY_DAYS = {
    '18 Sept. 2026, 16:01': '2026-09-18', '11 März 2026, 16:01': '2026-03-11', '1 Juni 2026, 16:01': '2026-06-01', '18 sept 2026, 16:01': '2026-09-18',
    '18 set 2026, 16:01': '2026-09-18', '18 de set. de 2026, 16:01': '2026-09-18', '3 mrt 2026, 16:01': '2026-03-03', '3 août 2026, 16:01': '2026-08-03',
}

SETS = """SELECT s.day, strftime ('%H:%M', (s.started_ms / 1000) + s.started_offset_s, 'unixepoch'), ifnull (x.name, e.exercise_id), t.kind,
  t.weight, t.weight_unit, t.added, t.added_unit, t.assistance, t.assistance_unit, t.reps, t.seconds, t.rpe_tenths, ifnull (t.note, e.note)
  FROM session s JOIN session_exercise e ON e.session_key = s.key JOIN session_set t ON t.session_exercise_key = e.key
  LEFT JOIN exercise x ON x.id = e.exercise_id ORDER BY s.day, s.started_ms, e.position, t.position"""


def weigh(weight, unit, added, added_unit, assistance, assistance_unit):
    if added:
        return ('+', added / 1000, added_unit)
    if assistance:
        return ('-', assistance / 1000, assistance_unit)
    return (weight / 1000, unit) if weight is not None else None


def read(home):
    return [(day, time, exercise, kind, weigh(*weights), reps, seconds or None, rpe / 10 if rpe is not None else None, note)
            for day, time, exercise, kind, *weights, reps, seconds, rpe, note in home.query(SETS)]


def fits(row, expected):
    """A time that the file does not tell may be any."""
    return all(i == 1 and wanted is None or value == wanted for i, (value, wanted) in enumerate(zip(row, expected)))


def main():
    tap = Tap()
    for name, (options, text, expected) in FORMATS.items():
        with Home() as home:
            path = home.file('log.json' if text.startswith('[') else 'log.csv', text)
            done = home.json('import', *options, path) if home.run('import', '--dry-run', *options, path) == 0 else {}
            rows = read(home) if done else []
            tap.ok(len(rows) == len(expected) and all(fits(row, want) for row, want in zip(rows, expected)), name, home.messages, *rows)
            tap.ok(done.get('sets') == len(expected), f'{name}: the sets are counted', done.get('sets'))
    header = 'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n'
    for written, day in HEVY_DAYS.items():
        with Home() as home:
            home.json('import', home.file('hevy.csv', f'{header}"A","{written}","{written}","","Deadlift (Barbell)",,"",0,"normal",100,5,,,\n'))
            tap.ok([row[:2] for row in read(home)] == [(day, '16:01')] if home.status == 0 else False, f'Hevy: {written}', home.messages)
    jefit(tap)
    nothing(tap)
    forgotten(tap)
    tap.done()


def nothing(tap):
    """A file with no rows is told apart from one that can't be read, and adds nothing."""
    with Home() as home:
        home.run('import', '--unit', 'kg', home.file('strong.csv', 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n'))
        tap.ok(home.status == 5 and 'no set' in home.messages, 'Strong without a row', home.status, home.messages)


def forgotten(tap):
    """A session whose end was forgotten for days did not last for days."""
    columns, _, row = FORMATS['StrengthLog'][1].split('\n')[:3]
    with Home() as home:
        home.json('import', '--unit', 'kg', home.file('late.csv', f'{columns}\n{row.replace("1767958961657", str(1767955973239 + 33 * 86400 * 1000))}\n'))
        lasted = home.query('SELECT (ended_ms - started_ms) / 3600000.0 FROM session') if home.status == 0 else []
        tap.ok(len(lasted) == 1 and lasted[0][0] <= 5, 'StrengthLog: an end that is 33 days late', home.messages, lasted)
    with Home() as home:
        home.json('import', '--unit', 'kg', home.file('left.csv', 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n'
                                                      '2022-02-28 11:49:43,"Deadlift Baby",145h 27m,"Deadlift (Barbell)",1,60.0,10.0,0,0.0,"","",7\n'))
        lasted = home.query('SELECT (ended_ms - started_ms) / 3600000.0 FROM session') if home.status == 0 else []
        tap.ok(len(lasted) == 1 and lasted[0][0] <= 24, 'Strong: a clock that was left running', home.messages, lasted)


def jefit(tap):
    """Sections, sets as weight × repetitions, a session by its number"""
    with Home() as home:
        logs = '### EXERCISE LOGS ###\nbelongsession,ename,logs\n1,"Deadlift","100x5,105x4"\n1,"Pull Up","0x8"\n'
        days = '### WORKOUT SESSIONS ###\n_id,mydate,starttime,total_time\n1,2024-01-15,,1800\n'
        home.run('import', '--unit', 'kg', home.file('jefit.csv', logs))
        tap.ok(home.status == 5 and 'line 3' in home.messages and 'date' in home.messages, 'JEFIT without the sessions’ days says what is missing', home.status, home.messages)
        home.json('import', '--unit', 'kg', home.file('jefit.csv', days + logs))
        expected = [('2024-01-15', None, 'deadlift', 'work', (100, 'kg'), 5, None, None, None),
                    ('2024-01-15', None, 'deadlift', 'work', (105, 'kg'), 4, None, None, None),
                    ('2024-01-15', None, 'pull-up', 'work', None, 8, None, None, None)]
        rows = read(home) if home.status == 0 else []
        tap.ok(len(rows) == len(expected) and all(fits(row, want) for row, want in zip(rows, expected)), 'JEFIT', home.messages, *rows)


main()
