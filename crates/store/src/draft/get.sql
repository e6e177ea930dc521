SELECT content FROM draft
