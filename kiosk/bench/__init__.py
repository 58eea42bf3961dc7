"""What `kiosk bench` measures: the files of a benchmark begin with its name, `*_report.py` writes its page and chart.

Programs of their own: `soak.py` (`script/soak`), `reply.py` and `voice_activity.py`.
"""
