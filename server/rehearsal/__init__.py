"""Rehearsal: whole days played through the real rules, with staffing and rules changed as asked, and measured."""
