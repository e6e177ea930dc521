UPDATE follow_up SET done_on = ?2, visit = coalesce(?3, visit) WHERE request = ?1
