DELETE FROM follow_up WHERE request = ?1
