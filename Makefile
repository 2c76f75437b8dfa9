# The only commands to remember. Bare `make` prints them. What they do stands in scripts/.
.DEFAULT_GOAL := help
SHELL := /bin/bash
MAKEFLAGS += --no-print-directory
stack := scripts/stack

.PHONY: help
help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- run

.PHONY: dev up down url logs status demo seed reset
dev: ## Run everything in the foreground; prints addresses and demo accounts
	@$(stack) dev
up: ## The same in the background
	@$(stack) up
down: ## Stop it
	@$(stack) down
url: ## Print the base URL of the running stack, nothing else
	@$(stack) url
logs: ## Follow all logs
	@$(stack) logs
status: ## Which processes run
	@$(stack) status
demo: ## Tell the whole story through the HTTP API of the running stack (starts it if needed)
	@$(stack) up
	@$(stack) exec ../.local/venv/bin/python ../scripts/demo.py
seed: ## Make the demo accounts again
	@$(stack) seed
reset: ## Stop, and delete the development database, mails and logs (asks first)
	@$(stack) reset

# --- check

.PHONY: test test-backend test-fast lint lint-backend fix docker-check bench venv
venv:
	@scripts/venv
test: ## The whole suite, in parallel and random order, with its own database, Redis and browser (ARGS=… for pytest)
	@$(stack) test $(ARGS)
test-backend: test ## The same as test; the backend is what there is to test
test-fast: ## The same without the tests marked slow
	@$(stack) test-fast $(ARGS)
lint: venv ## Every static check: Python, shell, Docker, Compose
	@scripts/lint
lint-backend: venv ## The checks of the Python code only
	@scripts/lint backend
fix: venv ## Repair what can be repaired: imports, format
	@scripts/lint fix
docker-check: venv ## Check Dockerfile and Compose; with an engine also build, start, ask, stop
	@scripts/docker-check
bench: ## Run a benchmark: make bench NAME=search (ARGS=… for it; NAME=occupations MELO=folder of the MELO data)
	@$(stack) bench "$(NAME)" $(if $(MELO),"$(MELO)") $(ARGS)

# --- work with the code and the data

.PHONY: migrations translations schema manage shell dbshell backup restore lock
migrations: ## Make migrations for changed models (name them: ARGS="jobs --name job_pay_cents")
	@$(stack) manage-empty makemigrations $(ARGS)
translations: ## Write the messages of the code into backend/locale (ARGS="--check": only look)
	@$(stack) manage-empty translations $(or $(ARGS),--extract)
schema: ## Write backend/openapi.yaml from the code
	@$(stack) schema
manage: ## Any Django command: make manage ARGS="showmigrations"
	@$(stack) manage $(ARGS)
shell: ## Python with Django loaded
	@$(stack) manage shell
dbshell: ## psql on the development database
	@$(stack) dbshell
backup: ## Copy the development database into .local/backup
	@$(stack) backup
restore: ## Put a copy back: make restore FILE=.local/backup/….dump
	@$(stack) restore "$(FILE)"
lock: ## Resolve dependencies again: poetry.lock and requirements/*.txt
	@scripts/lock
