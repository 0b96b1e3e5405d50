"""The scenario: the script of an exercise, read from YAML and held against its playbook."""
