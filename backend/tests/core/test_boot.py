def test_boots(db, run_jobs):
    assert run_jobs() == 0
