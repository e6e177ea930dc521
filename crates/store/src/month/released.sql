SELECT code, marks FROM month_released WHERE month = ?1
