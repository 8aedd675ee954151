"""placeholder"""
def compile_roster(a,b): return {}
