SELECT code, month, marks FROM month_pending ORDER BY code, month
