"""What hearing and speaking share: samples, devices, and the recording that stands in for both."""
